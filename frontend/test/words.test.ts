import { expect, test } from 'vitest';
import { pieces } from '../src/lib/pieces';
import { together } from '../src/lib/together';
import { inOrder, within, years } from '../src/lib/when';

const words = (marked: [number, number]) => ({ source: 's', start: 10, end: 30, text: '𝔄nna moved to Vienna.', marked });

test('words of one sentence are quoted once, with all that is marked', () => {
  expect(together([words([5, 10]), words([0, 4])])).toEqual([
    { source: 's', start: 10, text: '𝔄nna moved to Vienna.', marks: [{ start: 0, end: 4 }, { start: 5, end: 10 }] },
  ]);
});

test('marks that overlap are one', () => {
  expect(together([words([0, 10]), words([5, 13])])[0]?.marks).toEqual([{ start: 0, end: 13 }]);
});

test('pieces are cut by code points and none is lost', () => {
  const found = pieces('𝔄nna moved', [{ start: 0, end: 4 }]);
  expect(found).toEqual([{ words: '𝔄nna', inside: true }, { words: ' moved', inside: false }]);
});

test('what has no date is within no years, what is open on one side may be', () => {
  expect(within({ earliest: null, latest: null }, 1800, 1900)).toBe(false);
  expect(within({ earliest: '1850-01-01', latest: null }, 1890, 1900)).toBe(true);
  expect(within({ earliest: '1850-01-01', latest: null }, 1800, 1849)).toBe(false);
  expect(years([{ earliest: null, latest: '1850-06-01' }])).toEqual([1850, 1850]);
});

test('the order is that of the days, before the common era too, and what has none comes last', () => {
  const [none, late, early, until] = [null, '1812-04-06', '-0043-03-15', null].map((earliest) => ({ earliest, latest: null as string | null }));
  until!.latest = '1800-01-01';
  expect(inOrder([none!, late!, until!, early!])).toEqual([early, until, late, none]);
});
