import * as v from 'valibot';
import { get, getAll } from './client';
import { Anchor, day, flag, Line, list, number, page, Ref, Stance, Status, text, texts } from './common';

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

export const EntityRecord = v.object({
  id: v.string(),
  type: v.string(),
  label: v.string(),
  names: list(Name),
  mentions: number,
  statements: number,
  same_as: texts,
  members: list(v.object({ id: v.string(), label: v.string(), source: text, title: text })),
  possibly: list(v.object({ entity: Ref, first: v.string(), second: v.string(), reason: text })),
});
export type EntityRecord = v.InferOutput<typeof EntityRecord>;

export const LifeLine = v.object({
  section: v.picklist(['family', 'years', 'undated', 'views', 'said of']),
  heading: text,
  dated: v.boolean(),
  line: Line,
});
export type LifeLine = v.InferOutput<typeof LifeLine>;

const LifePage = v.object({
  id: v.string(),
  label: v.string(),
  names: list(v.object({ text: v.string(), kind: v.string() })),
  born: texts,
  died: texts,
  lines: page(LifeLine),
});
export type LifeHead = Omit<v.InferOutput<typeof LifePage>, 'lines'>;
export type Life = LifeHead & { lines: LifeLine[] };

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
  uncertain: flag,
  stance: Stance,
  status: Status,
  certainty: v.optional(v.number(), 1),
});
export type TimelineItem = v.InferOutput<typeof TimelineItem>;
const Limits = v.nullable(v.object({ earliest: day, latest: day }));
const Ends = v.object({ born: Limits, died: Limits });
export type Timeline = { items: TimelineItem[] } & v.InferOutput<typeof Ends>;

export const Stay = v.object({
  kind: text,
  place: v.object({ id: v.string(), label: v.string(), point: v.nullable(v.tuple([v.number(), v.number()])) }),
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
  label: text,
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

const Mention = v.object({ anchor: Anchor, title: text });
export type Mention = v.InferOutput<typeof Mention>;

const at = (id: string, part = '') => `/api/entities/${encodeURIComponent(id)}${part}`;
const LINES = 1000;

export const entities = (type: string, q = '', limit = 200) => get(page(Entity), '/api/entities', { type, q, limit });
export const entity = (id: string) => get(EntityRecord, at(id));
export const mentions = (id: string, limit = 20) => get(page(Mention), at(id, '/mentions'), { limit });

/** A life with all its lines. */
export async function life(id: string): Promise<Life> {
  const { lines, ...head } = await get(LifePage, at(id, '/life'), { limit: LINES });
  const all = lines.items;
  for (let { next } = lines; next !== null; ) {
    const more = await get(LifePage, at(id, '/life'), { limit: LINES, after: next });
    all.push(...more.lines.items);
    next = more.lines.next;
  }
  return { ...head, lines: all };
}


/** The dated facts of a life, and the days between which it began and ended. */
export async function timeline(id: string): Promise<Timeline> {
  const [items, { life }] = await Promise.all([
    getAll(TimelineItem, at(id, '/timeline')),
    get(v.object({ life: Ends }), at(id, '/timeline'), { limit: 1 }),
  ]);
  return { items, ...life };
}

export const journeys = (id: string) => getAll(Stay, at(id, '/journeys'));
export const network = (entity?: string) => get(Network, '/api/network', { entity });
export const works = () => getAll(Entity, '/api/entities', { type: 'work' });
