import { expect, test } from 'vitest';
import { fitting } from '../src/views/export/fitting';

const formats = ['json', 'geojson', 'gexf', 'linked-places'].map((name) => ({ name }));
const names = (lists: readonly { name: string }[][]) => lists.map((list) => list.map(({ name }) => name));

test('what fits a view comes first, the fittest before the others', () => {
  expect(names(fitting(formats, 'places'))).toEqual([['geojson', 'linked-places'], ['json', 'gexf']]);
});

test('where nothing fits, all stand in their own order', () => {
  expect(names(fitting(formats, undefined))).toEqual([[], ['json', 'geojson', 'gexf', 'linked-places']]);
});
