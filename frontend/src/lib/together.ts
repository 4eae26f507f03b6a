/** Words of one sentence, quoted once with all that is marked in it. */
import type { Span, Words } from '../api/common';

export interface Quoted {
  source: string;
  start: number;
  text: string;
  /** Stretches of `text`, in code points, in order and apart. */
  marks: Span[];
}

export function together(words: readonly Words[]): Quoted[] {
  const found = new Map<string, Quoted>();
  for (const { source, start, end, text, marked } of words) {
    const key = `${source} ${start} ${end}`;
    const quoted = found.get(key) ?? { source, start, text, marks: [] };
    quoted.marks.push({ start: marked[0], end: marked[1] });
    found.set(key, quoted);
  }
  return [...found.values()].map((each) => ({ ...each, marks: apart(each.marks) }));
}

function apart(marks: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else found.push({ ...mark });
  }
  return found;
}
