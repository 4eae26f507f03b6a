import { describe, expect, test } from 'vitest';

const files = import.meta.glob<{ default: Record<string, string> }>('../src/messages/*.json', { eager: true });
const tables = Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.json$/g, ''), file.default] as const);
const english = tables.find(([code]) => code === 'en')?.[1] ?? {};
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort();

describe.each(tables)('messages in %s', (_, table) => {
  test('every message of English is there, and no other', () => {
    const stem = (key: string) => key.replace(/\.(zero|one|two|few|many|other)$/, '');
    expect(new Set(Object.keys(table).map(stem))).toEqual(new Set(Object.keys(english).map(stem)));
  });

  test('every message has the holes of the English one', () => {
    for (const [key, text] of Object.entries(table)) {
      expect(holes(text), key).toEqual(holes(english[key] ?? english[key.replace(/\.\w+$/, '.other')] ?? ''));
    }
  });
});
