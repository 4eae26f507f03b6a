import * as v from 'valibot';
import { get, post } from './client';
import { list, Modality, Note, number, page, Stance, Statement, Status, text, texts, Words } from './common';

export const Participant = v.object({
  role: v.string(),
  entity: v.optional(v.nullable(v.string()), null),
  label: text,
  text: v.optional(v.nullable(v.string()), null),
});

export const Decided = v.object({
  number: v.number(),
  kind: v.string(),
  who: text,
  at: text,
  undone: v.optional(v.boolean(), false),
});

export const Assertion = v.object({
  id: v.string(),
  type: v.string(),
  text: v.string(),
  date: text,
  time: v.optional(v.nullable(v.object({ edtf: v.string() })), null),
  place: v.optional(v.nullable(v.object({ id: v.string(), label: v.string() })), null),
  participants: list(Participant),
  voice: list(v.object({ id: v.string(), label: v.string() })),
  who: text,
  stance: Stance,
  modality: Modality,
  certainty: v.optional(v.number(), 1),
  status: Status,
  reader: text,
  reason: text,
  dated_by: text,
  evidence: list(Words),
  citations: texts,
  others: list(Note),
  decisions: list(Decided),
  contradictions: list(v.object({ id: v.string(), explanation: text, others: list(Statement) })),
  seen: text,
});
export type Assertion = v.InferOutput<typeof Assertion>;

export const assertion = (id: string, signal?: AbortSignal) =>
  get(Assertion, `/api/assertions/${encodeURIComponent(id)}`, {}, signal);

export const QueueItem = v.object({
  assertion: v.string(),
  text: v.string(),
  date: text,
  who: text,
  why: text,
  source: v.string(),
  title: text,
  start: number,
  certainty: v.optional(v.number(), 1),
  status: Status,
});
export type QueueItem = v.InferOutput<typeof QueueItem>;
export const queue = (after?: string, limit = 30) => get(page(QueueItem), '/api/queue', { after, limit });

export interface Decision {
  kind: 'accept' | 'reject' | 'withdraw' | 'correct' | 'add' | 'same' | 'different' | 'possibly same';
  subject: string;
  other?: string;
  content?: unknown;
  seen?: string;
}

const Logged = v.object({ number: number, says: text, kind: text, subject: text });
export type Logged = v.InferOutput<typeof Logged>;
export const decide = (decision: Decision) => post(Logged, '/api/decisions', decision);
export const undo = () => post(Logged, '/api/undo');
export const redo = () => post(Logged, '/api/redo');

/** Which suggestions a bulk decision is about. */
export interface Bulk {
  kind: 'accept' | 'reject';
  filter: { source?: string; type?: string; certainty_from?: number };
}
export const Preview = v.object({
  items: v.array(v.object({ assertion: v.string(), text: v.string(), date: text, who: text, certainty: v.optional(v.number(), 1) })),
  total: number,
  seen: text,
});
export type Preview = v.InferOutput<typeof Preview>;
export const preview = (bulk: Bulk) => post(Preview, '/api/decisions/preview', bulk);
export const decideMany = (kind: Bulk['kind'], subjects: string[], seen: string) =>
  post(v.unknown(), '/api/decisions/many', { kind, subjects, seen });
