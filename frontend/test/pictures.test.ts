import { expect, test } from 'vitest';
import { laid, legible, place, radius, short } from '../src/views/network/laid';
import { labelled, type Spot } from '../src/views/places/labels';

const spot = (id: string, x: number, y: number): Spot => ({ id, label: 'Petrograd', x, y, count: 1, side: null });

test.each([
  [20, 200, 'right'],
  [480, 200, 'left'],
])('the name of a place at %i stays in the frame', (x, y, side) => {
  expect(labelled([spot('a', x, y)], 500, 400)[0]?.side).toBe(side);
});

test('a name that finds no room is left out', () => {
  expect(labelled([spot('a', 20, 20)], 40, 40)[0]?.side).toBeNull();
});

const node = (id: string, label: string, degree: number) => ({ id, label, type: 'person', degree });
const tie = (target: string) => ({ source: 'hub', target, assertion: target, type: 'meeting', label: '', date: '', earliest: null, latest: null, status: 'suggested', certainty: 1 });
const around = ['a', 'b', 'c', 'd', 'e', 'f'];
const network = {
  nodes: [node('hub', 'Herzen', 6), ...around.map((id) => node(id, 'Henriette Wilhelmina Luise Haag', 1))],
  ties: around.map(tie),
} as unknown as Parameters<typeof laid>[0];

test('every name of a network stays in the frame', () => {
  for (const each of laid(network, 600, 420).nodes) {
    const { x, 'text-anchor': anchor } = place(each);
    const long = short(each.label).length * 7;
    expect(anchor === 'end' ? x - long : x).toBeGreaterThan(0);
    expect(anchor === 'end' ? x : x + long).toBeLessThan(600);
  }
});

test('names stand outwards of the one with most ties, off the lines that lead there', () => {
  const { nodes } = laid(network, 600, 420);
  const [hub, ...others] = nodes;
  expect(radius(hub!)).toBeGreaterThan(radius(others[0]!));
  expect(others.some(({ isLeft }) => isLeft) && others.some(({ isLeft }) => !isLeft)).toBe(true);
});

test('a long name is cut at whole letters', () => {
  expect(short('𝔄'.repeat(40))).toBe(`${'𝔄'.repeat(29)}…`);
});

test('of two names that would lie on each other, that of more ties is shown', () => {
  const at = (id: string, degree: number, y: number) => ({ ...node(id, 'Alexander Herzen', degree), x: 100, y, isLeft: false, wide: 112 }) as Parameters<typeof legible>[0][number];
  expect(legible([at('few', 1, 100), at('many', 9, 104), at('far', 1, 200)])).toEqual(new Set(['many', 'far']));
});
