/** A slider over years, for places and ties: which of them can have been so between two years. */
import { dayNumber, yearOf } from './days';

export interface Dated {
  earliest: string | null;
  latest: string | null;
}

/** The first and the last year that any of `items` names; null where none names a day. */
export function years(items: readonly Dated[]): [number, number] | null {
  const found = items.flatMap((item) => [dayNumber(item.earliest), dayNumber(item.latest)]).filter((day): day is number => day !== null);
  return found.length > 0 ? [yearOf(Math.min(...found)), yearOf(Math.max(...found))] : null;
}

/** Whether `item` can have been within the years, both included; what has no date at all is never so. */
export function within(item: Dated, from: number, to: number): boolean {
  const first = dayNumber(item.earliest);
  const last = dayNumber(item.latest);
  if (first === null && last === null) return false;
  return (first === null || yearOf(first) <= to) && (last === null || yearOf(last) >= from);
}

export function isDated(item: Dated): boolean {
  return item.earliest !== null || item.latest !== null;
}

/** The items in the order of the first day that each names; those without a day come last, as they came. */
export function inOrder<T extends Dated>(items: readonly T[]): T[] {
  const begins = (item: Dated) => dayNumber(item.earliest) ?? dayNumber(item.latest) ?? Infinity;
  return [...items].sort((a, b) => (begins(a) === begins(b) ? 0 : begins(a) - begins(b)));
}
