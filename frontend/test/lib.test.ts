import { describe, expect, test } from 'vitest';
import { chord } from '../src/lib/chord';
import { dayNumber, yearOf, yearStart } from '../src/lib/days';
import { message } from '../src/lib/messages';
import { href, parse } from '../src/lib/route';

describe('addresses', () => {
  test.each([
    ['read', 's-1', { at: 12 }],
    ['life', 'e/ü?#&', {}],
    ['search', '', { q: 'Bakunin & Ogarev' }],
  ] as const)('%s %s there and back', (view, id, query) => {
    const route = parse(href(view, id, query));
    const expected = Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)]));
    expect(route).toEqual({ view, id, query: expected });
  });

  test.each(['', '#', '#/nowhere/1', '#read', '#/%E0%A4%A'])('%s leads to the desk or stays whole', (hash) => {
    expect(['desk', 'read']).toContain(parse(hash).view);
  });
});

describe('days', () => {
  test.each([
    ['1970-01-01', 0],
    ['1812-04-06', -57613],
    ['0000-03-01', -719468],
  ])('%s is day %i', (iso, number) => {
    expect(dayNumber(iso)).toBe(number);
  });

  test.each([null, '', '1812', 'soon'])('%s is no day', (iso) => {
    expect(dayNumber(iso)).toBeNull();
  });

  test('a year starts in itself', () => {
    for (const year of [-44, 0, 33, 1812, 2026]) expect(yearOf(yearStart(year))).toBe(year);
  });
});

describe('messages', () => {
  const table = { 'found.one': '{n} passage', 'found.other': '{n} passages', hello: 'Hello {who}' };

  test('the plural follows the number', () => {
    expect(message([table], 'en', 'found', { n: 1 })).toBe('1 passage');
    expect(message([table], 'en', 'found', { n: 0 })).toBe('0 passages');
  });

  test('what a language lacks comes from the next', () => {
    expect(message([{}, table], 'fr', 'hello', { who: 'Natalie' })).toBe('Hello Natalie');
  });

  test('a hole without a value stays to be seen', () => {
    expect(message([table], 'en', 'hello')).toBe('Hello {who}');
  });
});

describe('keys', () => {
  const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
    chord({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

  test.each([
    ['j', {}, 'j'],
    ['U', { shiftKey: true }, 'shift+u'],
    ['z', { metaKey: true }, 'ctrl+z'],
    ['?', { shiftKey: true }, '?'],
    ['Shift', { shiftKey: true }, ''],
    ['j', { altKey: true }, ''],
  ])('%s %o is "%s"', (key, held, name) => {
    expect(press(key, held)).toBe(name);
  });
});
