import * as v from 'valibot';
import { ROLES } from './accounts';
import { get, post } from './client';
import { flag, number, page, Ref, text, texts } from './common';

export const Me = v.object({ name: text, role: v.optional(v.picklist(ROLES), 'owner') });

export const Dossier = v.object({
  name: v.string(),
  version: text,
  counts: v.record(v.string(), v.number()),
  statuses: v.record(v.string(), v.number()),
  main_subject: v.optional(v.nullable(Ref), null),
  me: v.optional(v.nullable(Me), null),
  languages: texts,
});
export type Dossier = v.InferOutput<typeof Dossier>;

export const dossier = () => get(Dossier, '/api/dossier');

export const login = (proof: { token: string } | { name: string; password: string }) =>
  post(v.unknown(), '/api/login', proof);
export const logout = () => post(v.unknown(), '/api/logout');

export const Role = v.object({ name: v.string(), takes: v.picklist(['entity', 'text', 'either']), required: v.boolean() });
export const Kind = v.object({ name: v.string(), says: text, roles: v.array(Role) });
export type Kind = v.InferOutput<typeof Kind>;
export type Role = v.InferOutput<typeof Role>;
export const kinds = async () => (await get(v.object({ types: v.array(Kind) }), '/api/assertion-types')).types;

export const Format = v.object({ name: v.string(), title: text, extension: text, loses: texts });
export type Format = v.InferOutput<typeof Format>;
export const formats = () => get(v.object({ items: v.array(Format) }), '/api/formats');

export const Job = v.object({
  id: v.string(),
  state: v.picklist(['running', 'done', 'failed', 'stopped']),
  done: number,
  total: number,
  says: text,
  result: v.optional(v.nullable(v.string()), null),
});
export type Job = v.InferOutput<typeof Job>;
export const startExport = (format: string, entity: string) =>
  post(v.object({ id: v.string() }), '/api/jobs', { kind: 'export', format, entity });
export const job = (id: string) => get(Job, `/api/jobs/${encodeURIComponent(id)}`);

export const Decision = v.object({
  kind: v.string(),
  subject: v.string(),
  other: text,
  who: text,
  at: text,
  text: text,
  undone: flag,
});
export type Decision = v.InferOutput<typeof Decision>;
export const LogLine = v.object({ number: v.number(), decision: Decision });
export const log = () => get(page(LogLine), '/api/log', { limit: 500 });

/** What people decided differently, with the last decision of each. */
export const Differing = v.object({
  subject: v.string(),
  other: text,
  text: text,
  seen: v.string(),
  decisions: v.array(Decision),
});
export type Differing = v.InferOutput<typeof Differing>;
/** How often two people decided on the same, and how often alike. */
export const Pair = v.object({ first: v.string(), second: v.string(), both: v.number(), alike: v.number() });
export const Adjudication = v.object({ items: v.array(Differing), total: v.number(), pairs: v.array(Pair) });
export const adjudication = () => get(Adjudication, '/api/adjudication', { limit: 1000 });
