import * as v from 'valibot';
import { get, getAll } from './client';
import { Line, list, Note, Stance, Statement, text, texts, Words } from './common';

export const Quotation = v.object({
  id: v.string(),
  speaker: text,
  words: Words,
  citations: texts,
  voice: text,
  title: text,
  block: v.optional(v.boolean(), false),
});
export type Quotation = v.InferOutput<typeof Quotation>;
export const quotations = () => getAll(Quotation, '/api/quotations');

export const Position = v.object({
  holder: v.string(),
  claim: v.string(),
  stance: Stance,
  words: list(Words),
  titles: texts,
});
export const Dispute = v.object({ id: v.string(), issue: v.string(), positions: v.array(Position) });
export type Dispute = v.InferOutput<typeof Dispute>;
export const disputes = () => getAll(Dispute, '/api/disputes');

export const Agreement = v.object({
  agreed: list(
    v.object({ text: v.string(), standing: text, strands: list(v.array(v.string())), because: texts, notes: list(Note) }),
  ),
  differing: list(v.object({ kind: text, about: v.string(), remark: text, sides: list(Line) })),
  dependences: list(
    v.object({ kind: text, first: v.string(), second: v.string(), reason: v.string(), here: list(Words), there: list(Words) }),
  ),
});
export type Agreement = v.InferOutput<typeof Agreement>;
export const agreement = () => get(Agreement, '/api/agreement');

export const Untold = v.object({
  line: Line,
  silent: list(v.object({ source: v.string(), title: v.string(), who: text, reason: v.string(), lacks: texts })),
});
export type Untold = v.InferOutput<typeof Untold>;
export const silences = async () => (await get(v.object({ events: v.array(Untold) }), '/api/silences')).events;

export const Question = v.object({ kind: text, question: v.string(), notes: list(Note) });
export type Question = v.InferOutput<typeof Question>;
export const questions = async () => (await get(v.object({ questions: v.array(Question) }), '/api/open')).questions;

/** A smallest set of statements that cannot all be true, and what rejecting each would do. */
export const Contradiction = v.object({
  id: v.string(),
  explanation: text,
  because: text,
  statements: v.array(Statement),
  if_rejected: list(v.object({ id: v.string(), says: text })),
});
export type Contradiction = v.InferOutput<typeof Contradiction>;
export const contradictions = () => getAll(Contradiction, '/api/contradictions/sets');
