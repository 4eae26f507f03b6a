/** The page's language. A language is a file in `messages/`: adding one adds it to the list. */
import { datedIn } from '../lib/dated';
import { message, type Holes, type Messages } from '../lib/messages';
import english from '../messages/en.json';

export type Key = keyof typeof english;

const FILES = import.meta.glob<{ default: Messages }>('../messages/*.json');
const KEPT = 'witness.language';

/** The codes of all languages there are, sorted. */
export const LANGUAGES = Object.keys(FILES)
  .map((path) => path.replace(/^.*\/|\.json$/g, ''))
  .sort();

const state = $state<{ code: string; table: Messages }>({ code: 'en', table: english });

export const language = {
  get code(): string {
    return state.code;
  },
};

export async function speak(code: string): Promise<void> {
  const load = FILES[`../messages/${code}.json`];
  if (!load) return;
  state.table = (await load()).default;
  state.code = code;
  document.documentElement.lang = code;
  localStorage.setItem(KEPT, code);
}

/** Speaks the language chosen before, or the first of the browser's that there is a file for. */
export async function speakAsBefore(): Promise<void> {
  const wanted = [localStorage.getItem(KEPT) ?? '', ...navigator.languages.map((code) => code.slice(0, 2))];
  const code = wanted.find((each) => LANGUAGES.includes(each)) ?? 'en';
  if (code !== 'en') await speak(code);
}

export function t(key: Key | PluralKey, holes: Holes = {}): string {
  return message([state.table, english], state.code, key, holes);
}

/** A message by a name that comes from the API ("pseudonym"); the name itself where there is no message for it. */
export function named(prefix: string, name: string): string {
  const key = `${prefix}.${name}`;
  const found = message([state.table, english], state.code, key);
  return found === key ? name : found;
}

/** A date that the desk has printed, in the page's language. */
export function dated(date: string): string {
  return state.code === 'en' ? date : datedIn((word) => named('date', word), date);
}

/** Why a suggestion is worth deciding on, in the page's language. */
export function reasons(why: string): string {
  const said = why.split(', ').map((part) => {
    const many = /^in (\d+) contradictions$/.exec(part)?.[1];
    return many ? t('why.in.contradictions', { n: Number(many) }) : named('why', part);
  });
  return said.join(', ');
}

/** The language of what the desk words in English, where the page has another; for `lang`. */
export const worded = (): 'en' | undefined => (state.code === 'en' ? undefined : 'en');

type PluralKey = Key extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never;
