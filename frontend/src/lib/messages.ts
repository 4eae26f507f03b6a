/** Messages with holes: "{n} of {total}"; a message with `.one` and `.other` follows the plural rules of its language. */
export type Messages = Record<string, string>;
export type Holes = Record<string, string | number>;

/** The message `key` of the first of `tables` that has it, its holes filled; the key itself where none has. */
export function message(tables: readonly Messages[], language: string, key: string, holes: Holes = {}): string {
  const { n } = holes;
  const form = typeof n === 'number' ? new Intl.PluralRules(language).select(n) : '';
  for (const table of tables) {
    const found = (form && (table[`${key}.${form}`] ?? table[`${key}.other`])) || table[key];
    if (found) return filled(found, language, holes);
  }
  return key;
}

function filled(text: string, language: string, holes: Holes): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = holes[name];
    return typeof value === 'number' ? value.toLocaleString(language, { useGrouping: value > 9999 }) : (value ?? whole);
  });
}
