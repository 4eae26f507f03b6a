import { describe, expect, test } from 'vitest';
import { cut, Offsets } from '../src/lib/offsets';

describe('code points and UTF-16 units', () => {
  const text = 'a𝔄e\u0301אב\u{1F4D6}z'; // a letter beyond the basic plane, a combining mark, right-to-left letters, an emoji
  const offsets = new Offsets(text);

  test('every code point starts at its unit, and back', () => {
    const points = Array.from(text);
    let unit = 0;
    points.forEach((character, point) => {
      expect(offsets.unit(point)).toBe(unit);
      expect(offsets.point(unit)).toBe(point);
      unit += character.length;
    });
    expect(offsets.unit(points.length)).toBe(text.length);
    expect(offsets.point(text.length)).toBe(points.length);
  });

  test('a cut by code points never splits a character', () => {
    expect(cut('𝔄bc', 1, 2)).toEqual(['𝔄', 'b', 'c']);
  });
});
