import * as v from 'valibot';
import { get, post } from './client';
import { Anchor, list, Ref, Span, Statement, text } from './common';

const NameHit = v.object({ entity: Ref, score: v.number(), mentions: v.number() });
const PassageHit = v.object({
  hit: v.object({ sentence: Anchor, title: text, marks: list(Span) }),
  states: list(Statement),
});
export type NameHit = v.InferOutput<typeof NameHit>;
export type PassageHit = v.InferOutput<typeof PassageHit>;

export const Found = v.object({ names: v.array(NameHit), passages: v.array(PassageHit) });
export type Found = v.InferOutput<typeof Found>;

export const SEARCHED = ['all', 'passages', 'people', 'groups', 'places', 'works', 'events'] as const;
export type Searched = (typeof SEARCHED)[number];

export const search = (q: string, kind: Searched, source?: string) =>
  get(Found, '/api/search', { q, kind, source, limit: 100 });

export const Alike = v.object({ passages: v.array(PassageHit), waiting: v.number(), going: v.boolean() });
export type Alike = v.InferOutput<typeof Alike>;

/** Passages that are perhaps on the same thing, whatever words they use. */
export const like = (q: string) => get(Alike, '/api/like', { q });

/** Begins to go through the sources that have not been yet. */
export const goThrough = () => post(v.object({ waiting: v.number() }), '/api/like');
