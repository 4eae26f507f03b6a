import * as v from 'valibot';
import { get } from './client';
import { list, number, page, Span, Status, text } from './common';

export const Source = v.object({
  id: v.string(),
  title: v.string(),
  author: v.optional(v.nullable(v.string()), ''),
  date: v.optional(v.nullable(v.string()), ''),
  kind: text,
  language: v.optional(v.string(), 'en'),
  words: number,
  assertions: number,
  quotations: number,
  decided: number,
});
export type Source = v.InferOutput<typeof Source>;

export const SourceRecord = v.object({
  ...Source.entries,
  length: number,
  about: v.optional(v.nullable(v.string()), ''),
  pages: list(v.object({ start: v.number(), label: v.string() })),
  headings: list(Span),
});
export type SourceRecord = v.InferOutput<typeof SourceRecord>;

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

export const sources = () => get(page(Source), '/api/sources', { limit: 1000 });
export const source = (id: string) => get(SourceRecord, at(id));
export const sourceText = (id: string) => get(Text, `${at(id)}/text`);
export const marks = (id: string) => get(v.object({ marks: v.array(Mark) }), `${at(id)}/marks`);
