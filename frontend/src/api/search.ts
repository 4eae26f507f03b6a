import * as v from 'valibot';
import { get } from './client';
import { list, number, text, Words } from './common';

export const Hit = v.object({
  kind: v.string(),
  id: v.string(),
  label: text,
  why: text,
  words: v.optional(v.nullable(Words), null),
  source: v.optional(v.nullable(v.string()), null),
  title: text,
});
export type Hit = v.InferOutput<typeof Hit>;
const Facet = v.object({ value: v.string(), label: text, count: number });
export type Facet = v.InferOutput<typeof Facet>;
export const Found = v.object({
  items: v.array(Hit),
  facets: v.optional(v.record(v.string(), list(Facet)), {}),
  meant: v.optional(v.nullable(v.string()), null),
});
export type Found = v.InferOutput<typeof Found>;

export interface Asked {
  q: string;
  kind?: string | undefined;
  source?: string | undefined;
  type?: string | undefined;
}
export const search = (asked: Asked, signal?: AbortSignal) => get(Found, '/api/search', { ...asked }, signal);
