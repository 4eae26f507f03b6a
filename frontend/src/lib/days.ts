/** Days of the proleptic Gregorian calendar as numbers, counted from 1970-01-01, for drawing. */
const DAY = 86_400_000;

/** The number of an ISO day; null for null and for what is no day. Years may be negative or have more digits. */
export function dayNumber(iso: string | null): number | null {
  const found = iso === null ? null : /^([+-]?\d{4,6})-(\d\d)-(\d\d)$/.exec(iso);
  if (!found) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  return Math.round(date.getTime() / DAY);
}

/** The year that the day of that number lies in; astronomical (0 is 1 BCE). */
export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** The number of the first day of a year. */
export function yearStart(year: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, 0, 1);
  return Math.round(date.getTime() / DAY);
}
