import * as v from 'valibot';
import { get, getAll } from './client';
import { list, number, Ref, Span, Status, text } from './common';

export const Source = v.object({
  id: v.string(),
  title: v.string(),
  author: v.nullable(Ref),
  speaker: text,
  date: text,
  kind: text,
  about: v.nullable(Ref),
  language: v.optional(v.string(), 'en'),
  length: number,
  words: number,
  assertions: number,
  quotations: number,
  decided: number,
  headings: list(Span),
  pages: list(v.object({ start: v.number(), label: v.string() })),
});
export type Source = v.InferOutput<typeof Source>;

export const Text = v.object({
  start: v.number(),
  end: v.number(),
  text: v.string(),
  passages: v.array(Span),
  furniture: list(Span),
});
export type Text = v.InferOutput<typeof Text>;

export const MARK_KINDS = ['person', 'group', 'place', 'work', 'event', 'time', 'quotation', 'assertion'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export const Mark = v.object({
  kind: v.picklist(MARK_KINDS),
  id: v.string(),
  start: v.number(),
  end: v.number(),
  status: Status,
  certainty: v.optional(v.number(), 1),
  label: text,
  voice: text,
});
export type Mark = v.InferOutput<typeof Mark>;

const at = (id: string) => `/api/sources/${encodeURIComponent(id)}`;

export const sources = () => getAll(Source, '/api/sources');
export const source = (id: string) => get(Source, at(id));
export const sourceText = (id: string) => get(Text, `${at(id)}/text`);
export const marks = (id: string) => get(v.object({ marks: v.array(Mark) }), `${at(id)}/marks`);
