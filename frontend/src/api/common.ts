/** The shapes that many answers share. Offsets count Unicode code points; days are ISO 8601, null where open. */
import * as v from 'valibot';

export const text = v.optional(v.string(), '');
export const number = v.optional(v.number(), 0);
export const flag = v.optional(v.boolean(), false);
export const day = v.optional(v.nullable(v.string()), null);
export const texts = v.optional(v.array(v.string()), []);

/** A list that may be left out where it is empty. */
export function list<S extends v.GenericSchema>(item: S) {
  return v.optional(v.array(item), []);
}

/** One page of a longer list; `next` is where the following one starts. */
export function page<S extends v.GenericSchema>(item: S) {
  return v.object({ items: v.array(item), total: v.number(), next: v.nullable(v.number()) });
}

export const Ref = v.object({ id: v.string(), label: v.string(), type: text });
export const Span = v.object({ start: v.number(), end: v.number() });
export const Status = v.optional(v.picklist(['suggested', 'accepted', 'rejected']), 'suggested');
export const Stance = v.optional(v.picklist(['asserts', 'denies', 'questions']), 'asserts');
export const Modality = v.optional(v.picklist(['certain', 'probable', 'possible']), 'certain');

/** Exact words of a source; `marked` counts from the start of `text`. */
export const Words = v.object({
  source: v.string(),
  start: v.number(),
  end: v.number(),
  text: v.string(),
  marked: v.tuple([v.number(), v.number()]),
});

/** Words at a place of a source. */
export const Anchor = v.object({ source: v.string(), start: v.number(), end: v.number(), text: v.string() });

/** What one source says for a line, through which voices. */
export const Note = v.object({
  assertion: v.string(),
  source: v.string(),
  title: v.string(),
  source_date: text,
  words: list(Words),
  pages: text,
  citations: texts,
  voice: v.string(),
  stance: Stance,
  modality: Modality,
  date: text,
  dated_by: text,
  reason: text,
  certainty: v.optional(v.number(), 1),
  status: Status,
});

/** One fact, as many sources as state it. */
export const Line = v.object({
  type: v.string(),
  date: text,
  text: v.string(),
  titles: list(Span),
  place: text,
  who: text,
  stance: Stance,
  status: Status,
  certainty: v.optional(v.number(), 1),
  told: text,
  elsewhere: texts,
  notes: list(Note),
});

/** A statement by itself, its subject named. */
export const Statement = v.object({
  id: v.string(),
  text: v.string(),
  date: text,
  who: text,
  title: text,
  source_date: text,
  pages: text,
  words: list(Words),
  certainty: v.optional(v.number(), 1),
  status: Status,
});

export type Ref = v.InferOutput<typeof Ref>;
export type Span = v.InferOutput<typeof Span>;
export type Status = v.InferOutput<typeof Status>;
export type Anchor = v.InferOutput<typeof Anchor>;
export type Words = v.InferOutput<typeof Words>;
export type Note = v.InferOutput<typeof Note>;
export type Line = v.InferOutput<typeof Line>;
export type Statement = v.InferOutput<typeof Statement>;
