import * as v from 'valibot';
import { get, post } from './client';
import { Anchor, list, Modality, number, page, Ref, Stance, Statement, Status, text, Words } from './common';
import { Decision } from './dossier';

const Evidence = v.object({ anchor: Anchor, words: Words, title: text, source_date: text });

/** The statement itself, as it is kept and as a correction sends it back. */
export const Content = v.object({
  id: v.string(),
  type: v.string(),
  participants: v.array(
    v.object({ role: v.string(), entity: v.optional(v.nullable(v.string()), null), text: v.optional(v.nullable(v.string()), null) }),
  ),
  time: v.optional(v.nullable(v.object({ edtf: v.string() })), null),
  place: v.optional(v.nullable(v.string()), null),
  voice: v.array(v.string()),
  stance: Stance,
  modality: Modality,
  duration: v.optional(v.nullable(v.string()), null),
  evidence: v.array(Anchor),
  citations: list(v.object({ work: v.nullable(v.string()), locator: v.string(), label: v.string() })),
});
export type Content = v.InferOutput<typeof Content>;

const View = v.object({
  id: v.string(),
  type: v.string(),
  text: v.string(),
  date: text,
  time: v.nullable(v.object({ edtf: v.string() })),
  dated_by: text,
  reason: text,
  place: v.nullable(Ref),
  parts: v.array(v.object({ role: v.string(), entity: v.nullable(Ref), text: text })),
  voice: v.array(Ref),
  who: text,
  stance: Stance,
  modality: Modality,
  certainty: v.number(),
  status: Status,
  reader: text,
  evidence: v.array(Evidence),
  citations: v.array(v.object({ text: v.string() })),
  others: list(Statement),
  decisions: list(Decision),
  content: Content,
});

/** A statement with `seen`, which a decision on it brings back; `hidden` says why it is not shown, "" where it is. */
const Page = v.object({
  assertion: View,
  seen: v.string(),
  hidden: text,
  contradictions: list(v.object({ id: v.string(), explanation: text })),
});
type Page = v.InferOutput<typeof Page>;
export type Assertion = v.InferOutput<typeof View> & Omit<Page, 'assertion'>;

export const AssertionPage = v.pipe(
  Page,
  v.transform(({ assertion, ...about }): Assertion => ({ ...assertion, ...about })),
);

export const assertion = (id: string, signal?: AbortSignal) =>
  get(AssertionPage, `/api/assertions/${encodeURIComponent(id)}`, {}, signal);

/** What is stated about an entity, by source and place. */
export const about = (entity: string, limit = 60) => get(page(Statement), '/api/assertions', { entity, limit });

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
export const queue = (after?: number, limit = 30) => get(page(QueueItem), '/api/queue', { after, limit });

export interface Wish {
  kind: 'accept' | 'reject' | 'withdraw' | 'correct' | 'add' | 'same' | 'different' | 'possibly same';
  subject: string;
  other?: string;
  content?: unknown;
  seen?: string;
}

const Logged = v.object({ number: number, says: text, kind: text, subject: text });
export type Logged = v.InferOutput<typeof Logged>;
export const decide = (decision: Wish) => post(Logged, '/api/decisions', decision);
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
