import * as v from 'valibot';
import { get } from './client';
import { day, flag, Line, list, number, page, Ref, Status, text, texts, Words } from './common';

const Name = v.object({ text: v.string(), kind: v.string(), mentions: number });

export const Entity = v.object({
  id: v.string(),
  type: v.string(),
  label: v.string(),
  names: list(Name),
  mentions: number,
  statements: number,
  details: v.optional(v.record(v.string(), v.array(v.string())), {}),
});
export type Entity = v.InferOutput<typeof Entity>;

export const Possibly = v.object({ id: v.string(), label: v.string(), reason: text, status: text });

const Member = v.object({ id: v.string(), label: v.string(), source: text, title: text, mentions: number });

export const EntityRecord = v.object({
  ...Entity.entries,
  members: list(Member),
  same_as: texts,
  possibly: list(Possibly),
  passages: list(Words),
});
export type EntityRecord = v.InferOutput<typeof EntityRecord>;

const Group = v.object({ heading: v.string(), lines: v.array(Line), dated: v.optional(v.boolean(), true) });

export const Life = v.object({
  id: v.string(),
  label: v.string(),
  names: list(v.object({ text: v.string(), kind: v.string() })),
  born: texts,
  died: texts,
  family: list(Line),
  years: list(Group),
  undated: list(Line),
  views: list(Line),
  said_of: list(Line),
});
export type Life = v.InferOutput<typeof Life>;

export const TimelineItem = v.object({
  assertion: v.string(),
  type: text,
  text: v.string(),
  date: text,
  earliest_begin: day,
  latest_begin: day,
  earliest_end: day,
  latest_end: day,
  open_begin: flag,
  open_end: flag,
  circa: flag,
  status: Status,
  certainty: v.optional(v.number(), 1),
});
export type TimelineItem = v.InferOutput<typeof TimelineItem>;
const Limits = v.optional(v.nullable(v.object({ earliest: day, latest: day })), null);
export const Timeline = v.object({
  items: v.array(TimelineItem),
  life: v.optional(v.object({ born: Limits, died: Limits }), { born: null, died: null }),
});
export type Timeline = v.InferOutput<typeof Timeline>;

export const Stay = v.object({
  place: v.object({
    ...Ref.entries,
    point: v.optional(v.nullable(v.tuple([v.number(), v.number()])), null),
    precision: text,
  }),
  earliest: day,
  latest: day,
  date: text,
  text: text,
  assertion: v.string(),
  status: Status,
});
export type Stay = v.InferOutput<typeof Stay>;

export const Node = v.object({ id: v.string(), label: v.string(), type: v.string(), degree: number });
export const Tie = v.object({
  source: v.string(),
  target: v.string(),
  type: v.string(),
  text: text,
  earliest: day,
  latest: day,
  date: text,
  assertion: text,
  status: Status,
});
export type Node = v.InferOutput<typeof Node>;
export type Tie = v.InferOutput<typeof Tie>;
export const Network = v.object({ nodes: v.array(Node), ties: v.array(Tie) });
export type Network = v.InferOutput<typeof Network>;

const at = (id: string, part = '') => `/api/entities/${encodeURIComponent(id)}${part}`;

export const entities = (type: string, q = '', limit = 500) => get(page(Entity), '/api/entities', { type, q, limit });
export const entity = (id: string) => get(EntityRecord, at(id));
export const life = (id: string) => get(Life, at(id, '/life'));
export const timeline = (id: string) => get(Timeline, at(id, '/timeline'));
export const journeys = (id: string) => get(v.object({ items: v.array(Stay) }), at(id, '/journeys'));
export const network = (entity?: string) => get(Network, '/api/network', { entity });
export const works = () => get(page(Entity), '/api/works', { limit: 1000 });
