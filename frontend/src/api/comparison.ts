import * as v from 'valibot';
import { getAll, inParts } from './client';
import { Line, list, Note, Stance, Statement, text, texts, Words } from './common';

/** How many things of a long list are shown at first. */
const SOME = 30;
/** The same where each may have many sides. */
const FEW = 10;

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
export const disputes = inParts(Dispute, '/api/disputes', SOME);

export const Agreed = v.object({
  text: v.string(),
  standing: text,
  strands: list(v.array(v.string())),
  because: texts,
  notes: list(Note),
});
export type Agreed = v.InferOutput<typeof Agreed>;
export const agreed = inParts(Agreed, '/api/agreement', SOME);

export const Difference = v.object({ kind: text, about: v.string(), remark: text, sides: list(Line) });
export type Difference = v.InferOutput<typeof Difference>;
export const differences = inParts(Difference, '/api/differences', FEW);

export const Dependence = v.object({
  kind: text,
  first: v.string(),
  second: v.string(),
  reason: v.string(),
  here: list(Words),
  there: list(Words),
});
export type Dependence = v.InferOutput<typeof Dependence>;
export const dependences = inParts(Dependence, '/api/dependences', SOME);

export const Untold = v.object({
  line: Line,
  silent: list(v.object({ source: v.string(), title: v.string(), who: text, reason: v.string(), lacks: texts })),
});
export type Untold = v.InferOutput<typeof Untold>;
export const silences = inParts(Untold, '/api/silences', SOME);

export const Question = v.object({ kind: text, question: v.string(), notes: list(Note) });
export type Question = v.InferOutput<typeof Question>;
export const questions = inParts(Question, '/api/open', SOME);

/** A smallest set of statements that cannot all be true, and what rejecting each would do. */
export const Contradiction = v.object({
  id: v.string(),
  explanation: text,
  because: text,
  statements: v.array(Statement),
  if_rejected: list(v.object({ id: v.string(), says: text })),
});
export type Contradiction = v.InferOutput<typeof Contradiction>;
export const contradictions = inParts(Contradiction, '/api/contradictions/sets', SOME);
