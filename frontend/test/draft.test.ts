import { describe, expect, test } from 'vitest';
import type { Assertion } from '../src/api/assertions';
import type { Kind } from '../src/api/dossier';
import { content, draftOf, draftOn, fillingsFor, missing } from '../src/lib/draft';

const anna = { id: 'e-1', label: 'Anna Weiss', type: 'person' };
const evidence = { source: 's', start: 3, end: 8, text: 'moved' };
const kept = {
  id: 'a-1',
  type: 'move',
  participants: [{ role: 'person', entity: 'e-1', text: null }],
  time: { edtf: '1901~' },
  place: null,
  voice: ['v-1', 'v-2'],
  stance: 'denies',
  modality: 'probable',
  duration: 'P2Y',
  evidence: [evidence],
  citations: [{ work: 'w-1', locator: '233', label: 'page' }],
} as const;
const assertion = {
  content: kept,
  parts: [{ role: 'person', entity: anna, text: '' }],
  place: null,
  voice: [{ id: 'v-1', label: 'the reviewer' }, { id: 'v-2', label: 'Weissman' }],
} as unknown as Assertion;
const move: Kind = {
  name: 'move',
  says: '',
  roles: [
    { name: 'person', takes: 'entity', required: true },
    { name: 'destination', takes: 'entity', required: false },
  ],
};

describe('a correction', () => {
  test('that changes nothing sends back all that there was: voices, pages, words', () => {
    expect(content(draftOf(assertion))).toEqual({ ...kept, participants: [{ role: 'person', entity: 'e-1' }] });
  });

  test('offers the roles that are not filled', () => {
    expect(fillingsFor(move, draftOf(assertion).fillings).map((each) => [each.role, each.text])).toEqual([
      ['person', 'Anna Weiss'],
      ['destination', ''],
    ]);
  });
});

describe('an addition', () => {
  test('rests on the selected words, to the letter', () => {
    expect(content(draftOn(evidence))).toMatchObject({ id: '', evidence: [evidence], voice: [] });
  });

  test('lacks what is required until it is filled', () => {
    const draft = { ...draftOn(evidence), type: 'move', fillings: fillingsFor(move, []) };
    expect(missing(move, draft)).toEqual(['person']);
  });

  test('makes a new entity where somebody says of what type it is', () => {
    const draft = { ...draftOn(evidence), fillings: [{ role: 'person', entity: null, text: ' Karl Stolz ', create: 'person' }] };
    expect(content(draft)).toMatchObject({ participants: [{ role: 'person', text: 'Karl Stolz', new: 'person' }] });
  });
});
