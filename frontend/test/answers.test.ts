/** The page's validators over the answers that the desk gives (tests/desk/answers.py writes them, and a test holds them). */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { accounts } from '../src/api/accounts';
import { about, assertion, queue } from '../src/api/assertions';
import { Unreadable } from '../src/api/client';
import { agreed, contradictions, dependences, differences, disputes, questions, quotations, silences } from '../src/api/comparison';
import { adjudication, dossier, log } from '../src/api/dossier';
import { entities, entity, journeys, life, mentions, network, timeline, works } from '../src/api/entities';
import { search } from '../src/api/search';
import { workNamed } from '../src/api/works';
import { marks, source, sources, sourceText } from '../src/api/sources';

type Answers = Record<string, unknown>;
const kept = JSON.parse(readFileSync(new URL('../../tests/desk/answers.json', import.meta.url), 'utf8')) as Answers;
const named = (pattern: RegExp) => Object.keys(kept).flatMap((path) => pattern.exec(path)?.[1] ?? [])[0] ?? '';
const person = named(/^\/api\/entities\/([^/?]+)$/);
const statement = named(/^\/api\/assertions\/([^/?]+)$/);
const text = named(/^\/api\/sources\/([^/?]+)$/);
let answers: Answers = kept;

beforeAll(() => {
  vi.stubGlobal('fetch', async (path: string) => {
    if (!(path in answers)) throw new Error(`nobody has kept an answer for ${path}`);
    return Response.json(answers[path]);
  });
});
afterAll(() => vi.unstubAllGlobals());

const asks: Record<string, () => Promise<unknown>> = {
  dossier, accounts, adjudication, log, sources, works, network, quotations,
  disputes: () => disputes(0),
  contradictions: () => contradictions(0),
  agreed: () => agreed(0),
  differences: () => differences(0),
  dependences: () => dependences(0),
  silences: () => silences(0),
  questions: () => questions(0),
  work: () => workNamed('agreement'),
  queue: () => queue(),
  source: () => source(text),
  'its text': () => sourceText(text),
  'its marks': () => marks(text),
  people: () => entities('person'),
  person: () => entity(person),
  mentions: () => mentions(person),
  life: () => life(person),
  timeline: () => timeline(person),
  journeys: () => journeys(person),
  about: () => about(person),
  statement: () => assertion(statement),
  search: () => search('Vienna', 'all'),
};

test.each(Object.keys(asks))('the answer for %s is read', async (name) => {
  await expect(asks[name]?.()).resolves.toBeTruthy();
});

test('an answer of another shape is refused', async () => {
  answers = { ...kept, '/api/dossier': { name: 5 } };
  await expect(dossier()).rejects.toThrow(Unreadable);
  answers = kept;
});
