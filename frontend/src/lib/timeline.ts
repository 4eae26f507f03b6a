/** How a chronology is drawn: what is known for sure, what is uncertain, and what is open, lane by lane. */
import type { TimelineItem } from '../api/entities';
import { dayNumber, yearOf, yearStart } from './days';

/** Four days as numbers: it began within the first two and ended within the last two; null where open or unknown. */
export interface Extent {
  earliestBegin: number | null;
  latestBegin: number | null;
  earliestEnd: number | null;
  latestEnd: number | null;
}

export interface Drawn {
  item: TimelineItem;
  lane: number;
  /** From the first possible day to the last, in pixels. */
  x0: number;
  x1: number;
  /** The stretch in which it was going on for sure; null where there is none. */
  core: [number, number] | null;
  /** Whether a side has no limit: it is drawn as fading out over at most FADE pixels. */
  fades: { left: boolean; right: boolean };
  /** The words beside it: right of it, left of it where there is no room, or upon it where there is none on either side. */
  label: { text: string; cut: boolean; x: number; end: boolean };
}

export interface Window {
  from: number;
  to: number;
}

export function extent(item: TimelineItem): Extent {
  return {
    earliestBegin: dayNumber(item.earliest_begin),
    latestBegin: dayNumber(item.latest_begin),
    earliestEnd: dayNumber(item.earliest_end),
    latestEnd: dayNumber(item.latest_end),
  };
}

/** The years that hold every known day of `items`, with a margin; null where there is none. */
export function wholeWindow(items: readonly TimelineItem[]): Window | null {
  const days = items.flatMap((item) => Object.values(extent(item)).filter((day): day is number => day !== null));
  if (days.length === 0) return null;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const margin = Math.max(1, Math.round((yearOf(last) - yearOf(first)) * 0.03));
  return { from: yearStart(yearOf(first) - margin), to: yearStart(yearOf(last) + 1 + margin) };
}

export const FADE = 46;
const ROOM = 12;
const GAP = 5;
const LETTER = 6.4;
const LEAST = 5;

/** The items that touch the window, each in the first lane where it and its label have room. */
export function layout(items: readonly TimelineItem[], window: Window, width: number, labelled: number): Drawn[] {
  const x = scale(window, width);
  const drawn = items.flatMap((item) => draw(item, window, x, width)).map((each) => worded(each, width, labelled));
  const ends: number[] = [];
  return drawn
    .map((each) => ({ each, ...taken(each) }))
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map(({ each, from, to }) => {
      const free = ends.findIndex((end) => end <= from);
      const lane = free >= 0 ? free : ends.length;
      ends[lane] = to + ROOM;
      return { ...each, lane };
    });
}

/** The pixels that an item takes with its label. */
function taken({ x0, x1, label }: Drawn): { from: number; to: number } {
  const long = Array.from(label.text).length * LETTER;
  return label.end ? { from: label.x - long, to: x1 } : { from: x0, to: Math.max(x1, label.x + long) };
}

function worded(drawn: Drawn, width: number, labelled: number): Drawn {
  const points = Array.from(drawn.item.text);
  const cut = points.length > labelled;
  const text = cut ? points.slice(0, labelled - 1).join('').trimEnd() : drawn.item.text;
  const right = drawn.fades.right ? Math.max(drawn.core?.[1] ?? 0, Math.min(drawn.x1, drawn.x0 + FADE)) : drawn.x1;
  const long = Array.from(text).length * LETTER;
  const end = right + GAP + long > width && drawn.x0 - GAP - long > 0;
  const x = end ? drawn.x0 - GAP : Math.max(GAP, Math.min(right + GAP, width - GAP - long));
  return { ...drawn, label: { text, cut, x, end } };
}

/** From a day to its place in a window that is `width` wide. */
export function scale(window: Window, width: number): (day: number) => number {
  return (day) => ((day - window.from) / (window.to - window.from)) * width;
}

function draw(item: TimelineItem, window: Window, x: (day: number) => number, width: number): Drawn[] {
  const { earliestBegin, latestBegin, earliestEnd, latestEnd } = extent(item);
  if (earliestBegin === null && latestBegin === null && earliestEnd === null && latestEnd === null) return [];
  const first = earliestBegin ?? window.from;
  const last = latestEnd ?? window.to;
  if (last < window.from || first > window.to) return [];
  const x0 = Math.max(0, x(first));
  const x1 = Math.min(width, Math.max(x(last + 1), x0 + LEAST));
  const isSure = latestBegin !== null && earliestEnd !== null && latestBegin <= earliestEnd;
  const core: Drawn['core'] = isSure ? [Math.max(0, x(latestBegin)), Math.min(width, Math.max(x(earliestEnd + 1), x(latestBegin) + LEAST))] : null;
  const fades = { left: earliestBegin === null, right: latestEnd === null };
  return [{ item, lane: 0, x0, x1, core: core && core[0] < core[1] ? core : null, fades, label: { text: '', cut: false, x: 0, end: false } }];
}

/** Round years to mark on an axis of that width, no closer than 70 pixels. */
export function ticks(window: Window, width: number): { year: number; x: number }[] {
  const x = scale(window, width);
  const years = (window.to - window.from) / 365.25;
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].find((each) => (width / years) * each >= 70) ?? 1000;
  const first = Math.ceil(yearOf(window.from) / step) * step;
  const found: { year: number; x: number }[] = [];
  for (let year = first; yearStart(year) <= window.to; year += step) {
    if (yearStart(year) >= window.from) found.push({ year, x: x(yearStart(year)) });
  }
  return found;
}

/** The window made nearer (`by` below 1) or wider around its middle. */
export function zoomed(window: Window, by: number): Window {
  const middle = (window.from + window.to) / 2;
  const half = Math.max(90, ((window.to - window.from) / 2) * by);
  return { from: middle - half, to: middle + half };
}

/** The window moved by a part of its width. */
export function moved(window: Window, by: number): Window {
  const shift = (window.to - window.from) * by;
  return { from: window.from + shift, to: window.to + shift };
}
