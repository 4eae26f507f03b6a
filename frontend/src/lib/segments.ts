/** Marks that overlap as they like, laid out as segments that do not. */
import type { Mark } from '../api/sources';

/** A stretch of text and the marks that cover all of it, the longest first. */
export interface Segment {
  start: number;
  end: number;
  marks: Mark[];
}

/** The segments of `start` to `end`, in order and without gaps. */
export function segments(start: number, end: number, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const edges = new Set([start, end]);
  for (const mark of inside) {
    edges.add(Math.max(start, mark.start));
    edges.add(Math.min(end, mark.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? end;
    const covering = inside.filter((mark) => mark.start <= from && mark.end >= to);
    return { start: from, end: to, marks: covering.sort((a, b) => b.end - b.start - (a.end - a.start)) };
  });
}

/** Marks by the passage that they start in or reach into; both lists are sorted by their start. */
export function byPassage(passages: readonly { start: number; end: number }[], marks: readonly Mark[]): Mark[][] {
  const found: Mark[][] = passages.map(() => []);
  for (const mark of marks) {
    let at = indexAt(passages, mark.start);
    while (at < passages.length && (passages[at]?.start ?? Infinity) < mark.end) {
      found[at]?.push(mark);
      at += 1;
    }
  }
  return found;
}

/** The number of the last passage that starts at or before `offset`; 0 where none does. */
export function indexAt(passages: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
