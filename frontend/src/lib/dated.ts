/** Dates as the desk prints them, in English, in another language word by word. */

/** The words of a date for which every language has a message. */
const WORDS = new Set(
  ('January February March April May June July August September October November December spring summer autumn winter ' +
    'before after until since early mid late about c. and or between BC century')
    .split(' '),
);

/** The date with its words as `say` says them; as it stands where it has a word that is not one of a date's. */
export function datedIn(say: (word: string) => string, text: string): string {
  const words = text.match(/\p{L}+\.?/gu) ?? [];
  if (!words.every((word) => WORDS.has(word))) return text;
  return text.replace(/\p{L}+\.?/gu, say).replace(/(?<!\S)1(?= \p{L})/gu, say('1'));
}

/** Between which dates it is told what stands under a heading without a date; null where the heading says it otherwise. */
export function toldBetween(heading: string): [string, string] | null {
  const found = /^Undated, told between (.+) and (.+)$/.exec(heading);
  return found?.[1] && found[2] ? [found[1], found[2]] : null;
}
