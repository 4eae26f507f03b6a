import { describe, expect, test } from 'vitest';
import type { TimelineItem } from '../src/api/entities';
import { dayNumber, yearStart } from '../src/lib/days';
import { layout, ticks, wholeWindow, zoomed } from '../src/lib/timeline';

type Days = [string | null, string | null, string | null, string | null];

const item = (assertion: string, [eb, lb, ee, le]: Days): TimelineItem => ({
  assertion,
  type: 'move',
  text: 'Moves to Vienna',
  date: '',
  earliest_begin: eb,
  latest_begin: lb,
  earliest_end: ee,
  latest_end: le,
  open_begin: false,
  open_end: false,
  circa: false,
  uncertain: false,
  stance: 'asserts',
  status: 'suggested',
  certainty: 1,
});
const window = { from: yearStart(1800), to: yearStart(1900) };
const drawn = (days: Days) => layout([item('a', days)], window, 1000, 30)[0];

describe('a bar', () => {
  test('is sure between the latest beginning and the earliest end, and possible around it', () => {
    const bar = drawn(['1829-01-01', '1829-12-31', '1833-01-01', '1833-12-31']);
    expect(bar?.core?.[0]).toBeGreaterThan(bar?.x0 ?? NaN);
    expect(bar?.core?.[1]).toBeLessThan(bar?.x1 ?? NaN);
  });

  test('has nothing sure where it is only somewhere within a year', () => {
    expect(drawn(['1840-01-01', '1840-12-31', '1840-01-01', '1840-12-31'])?.core).toBeNull();
  });

  test('fades where no end is told, and is never drawn as ending where it began', () => {
    const bar = drawn(['1857-07-01', '1857-07-01', null, null]);
    expect(bar?.fades).toEqual({ left: false, right: true });
    expect(bar?.x1).toBe(1000);
  });

  test('that lies outside the window is not drawn', () => {
    expect(drawn(['1901-01-01', '1901-01-01', '1901-01-01', '1901-01-01'])).toBeUndefined();
  });

  test('without any day is not drawn', () => {
    expect(drawn([null, null, null, null])).toBeUndefined();
  });
});

test('two at the same time stand in two lanes, a later one in the first again', () => {
  const day = (iso: string): Days => [iso, iso, iso, iso];
  const lanes = layout([item('a', day('1810-01-01')), item('b', day('1810-01-01')), item('c', day('1880-01-01'))], window, 1000, 10);
  expect(lanes.map((each) => each.lane)).toEqual([0, 1, 0]);
});

test('a label at the edge stands before its bar', () => {
  const bar = drawn(['1899-06-01', '1899-06-01', '1899-06-01', '1899-06-01']);
  expect(bar?.label.end).toBe(true);
  expect(bar?.label.x).toBeLessThan(bar?.x0 ?? NaN);
});

test('a label that has room on neither side stays in the picture, upon its bar', () => {
  const bar = drawn(['1801-01-01', '1801-12-31', '1899-01-01', '1899-12-31']);
  expect(bar?.label.end).toBe(false);
  expect((bar?.label.x ?? NaN) + 'Moves to Vienna'.length * 6.4).toBeLessThan(1000);
});

test('the whole window holds every day that is known, and none is made up', () => {
  const whole = wholeWindow([item('a', ['1812-03-25', '1812-03-25', null, null])]);
  expect(whole?.from).toBeLessThan(dayNumber('1812-03-25') ?? NaN);
  expect(wholeWindow([item('a', [null, null, null, null])])).toBeNull();
});

test('ticks are round years that do not crowd', () => {
  const found = ticks(zoomed(window, 0.5), 700);
  expect(found.every(({ year }) => year % 5 === 0)).toBe(true);
  expect(found.every(({ x }, i) => i === 0 || x - (found[i - 1]?.x ?? 0) >= 69)).toBe(true);
});
