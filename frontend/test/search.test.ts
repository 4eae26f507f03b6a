import { expect, test } from 'vitest';
import { others } from '../src/views/search/sifting';

const passage = (source: string, start: number) => ({
  hit: { sentence: { source, start, end: start + 1, text: 'x' }, title: source, marks: [] },
  states: [],
});
const alike = { passages: [passage('s', 0), passage('s', 9), passage('r', 0)], waiting: 0, going: false };

test('a passage that was found by its words is not shown once more as like them', () => {
  const found = { names: [], passages: [passage('s', 0)] };
  expect(others(alike, found, undefined).map(({ hit }) => [hit.sentence.source, hit.sentence.start])).toEqual([['s', 9], ['r', 0]]);
});

test('where one source is named, only its passages are', () => {
  expect(others(alike, { names: [], passages: [] }, 'r')).toEqual([passage('r', 0)]);
});
