/** What is open in the reading room: a text, its marks, what is chosen, which layers are shown. */
import { type Mark, type MarkKind, type Source, type Text } from '../../api/sources';
import { Offsets } from '../../lib/offsets';
import { byPassage, indexAt } from '../../lib/segments';

/** A layer of marks that can be hidden; voices are the statements that somebody else than the author makes. */
export type Layer = MarkKind | 'voice';
export const LAYERS: readonly Layer[] = ['person', 'group', 'place', 'work', 'event', 'time', 'quotation', 'assertion', 'voice'];
const KEPT = 'witness.layers';

export class Reading {
  readonly offsets: Offsets;
  readonly units: string;
  marks = $state.raw<readonly Mark[]>([]);
  chosen = $state.raw<Mark | null>(null);
  hidden = $state.raw<ReadonlySet<Layer>>(new Set(kept()));
  /** Selected words, in code points. */
  selected = $state.raw<{ start: number; end: number; text: string } | null>(null);
  /** The passage at the top of the window. */
  top = $state(0);
  readonly shown = $derived(this.marks.filter((mark) => !this.hidden.has(mark.kind)));
  readonly ofPassage = $derived.by(() => byPassage(this.text.passages, this.shown));
  readonly statements = $derived(unique(this.marks.filter((mark) => mark.kind === 'assertion')));

  constructor(
    readonly record: Source,
    readonly text: Text,
  ) {
    this.offsets = new Offsets(text.text);
    this.units = text.text;
  }

  /** The words between two code-point offsets. */
  words(start: number, end: number): string {
    return this.units.slice(this.offsets.unit(start), this.offsets.unit(end));
  }

  toggle(layer: Layer): void {
    const hidden = new Set(this.hidden);
    if (!hidden.delete(layer)) hidden.add(layer);
    this.hidden = hidden;
    localStorage.setItem(KEPT, JSON.stringify([...hidden]));
  }

  /** Every shown mark that covers `offset`: the shortest first, a statement before what is as short. */
  at(offset: number): Mark[] {
    const rank = (mark: Mark) => (mark.end - mark.start) * 2 - (mark.kind === 'assertion' ? 1 : 0);
    return this.shown.filter((mark) => mark.start <= offset && offset < mark.end).sort((a, b) => rank(a) - rank(b));
  }

  /** The mark of `among` that comes `by` places after the chosen one, or first below the top of the window. */
  step(among: readonly Mark[], by: 1 | -1): Mark | undefined {
    const chosen = this.chosen;
    if (!chosen) {
      const top = this.text.passages[this.top]?.start ?? 0;
      return by > 0 ? among.find((mark) => mark.start >= top) : among.findLast((mark) => mark.start < top);
    }
    const before = (a: Mark, b: Mark) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
    return by > 0 ? among.find((mark) => before(mark, chosen) > 0) : among.findLast((mark) => before(mark, chosen) < 0);
  }

  passageAt(offset: number): number {
    return indexAt(this.text.passages, offset);
  }
}

/** Each statement once, at its first words. */
function unique(marks: readonly Mark[]): Mark[] {
  const found = new Map<string, Mark>();
  for (const mark of marks) if (!found.has(mark.id)) found.set(mark.id, mark);
  return [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
}

function kept(): Layer[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '["event"]');
    return LAYERS.filter((layer) => Array.isArray(found) && found.includes(layer));
  } catch {
    return [];
  }
}

