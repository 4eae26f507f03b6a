import { describe, expect, test } from 'vitest';
import type { Mark } from '../src/api/sources';
import { byPassage, indexAt, segments } from '../src/lib/segments';

const mark = (id: string, start: number, end: number): Mark => ({
  kind: 'person',
  id,
  start,
  end,
  status: 'suggested',
  certainty: 1,
  label: '',
  voice: '',
});

describe('segments', () => {
  test('without marks there is one segment', () => {
    expect(segments(3, 9, [])).toEqual([{ start: 3, end: 9, marks: [] }]);
  });

  test('marks that cross share the segment between', () => {
    const found = segments(0, 10, [mark('a', 1, 6), mark('b', 4, 8)]);
    expect(found.map(({ start, end, marks }) => [start, end, marks.map((each) => each.id).join('')])).toEqual([
      [0, 1, ''],
      [1, 4, 'a'],
      [4, 6, 'ab'],
      [6, 8, 'b'],
      [8, 10, ''],
    ]);
  });

  test('the longer mark comes first', () => {
    expect(segments(0, 4, [mark('in', 1, 2), mark('out', 0, 4)])[1]?.marks.map((each) => each.id)).toEqual(['out', 'in']);
  });
});

describe('marks by passage', () => {
  const passages = [
    { start: 0, end: 10 },
    { start: 12, end: 20 },
  ];

  test('a mark over the edge is in both', () => {
    expect(byPassage(passages, [mark('a', 8, 14)]).map((each) => each.length)).toEqual([1, 1]);
  });

  test('a mark in the second is not in the first', () => {
    expect(byPassage(passages, [mark('a', 12, 14)]).map((each) => each.length)).toEqual([0, 1]);
  });

  test.each([
    [0, 0],
    [11, 0],
    [12, 1],
    [99, 1],
  ])('offset %i is of passage %i', (offset, index) => {
    expect(indexAt(passages, offset)).toBe(index);
  });
});
