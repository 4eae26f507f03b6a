/** What a search found, counted and narrowed. */
import type { Alike, Found, PassageHit } from '../../api/search';

export interface Facet {
  value: string;
  label: string;
  count: number;
}

export interface Narrowed {
  kind: string | undefined;
  source: string | undefined;
}

/** The kinds of things found: passages, and the types of those found by name. */
export function kinds(found: Found): Facet[] {
  const names = counted(found.names.map(({ entity }) => ({ value: entity.type, label: '' })));
  const passages = found.passages.length > 0 ? [{ value: 'passage', label: '', count: found.passages.length }] : [];
  return [...names, ...passages];
}

/** The sources that the passages stand in. */
export function sources(found: Found): Facet[] {
  return counted(found.passages.map(({ hit }) => ({ value: hit.sentence.source, label: hit.title })));
}

/** What is of that kind; what is of that source, where one is named: then passages alone. */
export function narrowed(found: Found, { kind, source }: Narrowed): Found {
  return {
    names: source ? [] : found.names.filter(({ entity }) => !kind || entity.type === kind),
    passages: found.passages.filter(({ hit }) => (!kind || kind === 'passage') && (!source || hit.sentence.source === source)),
  };
}

/** The passages on the same thing that are not among those found by their words; of one source, where it is named. */
export function others(alike: Alike, found: Found, source: string | undefined): PassageHit[] {
  const place = ({ hit }: PassageHit): string => `${hit.sentence.source} ${hit.sentence.start}`;
  const shown = new Set(found.passages.map(place));
  return alike.passages.filter((each) => !shown.has(place(each)) && (!source || each.hit.sentence.source === source));
}

function counted(values: readonly { value: string; label: string }[]): Facet[] {
  const found: Record<string, Facet> = {};
  for (const { value, label } of values) (found[value] ??= { value, label, count: 0 }).count += 1;
  return Object.values(found).sort((a, b) => b.count - a.count);
}
