import * as v from 'valibot';
import { get, post, remove } from './client';
import { flag, number, text } from './common';

/** How far a work of the whole record is; `total` is 0 for as long as nobody knows it. */
export const Work = v.object({
  state: v.picklist(['not begun', 'waiting', 'running', 'done', 'stopped', 'failed']),
  step: v.object({ stage: v.picklist(['waiting', 'reading', 'comparing', 'writing']), done: number, total: number }),
  seconds: number,
  why: text,
  /** Whether lists of an older state of the dossier are shown meanwhile. */
  at_hand: flag,
});
export type Work = v.InferOutput<typeof Work>;

const at = (name: string) => `/api/works/${name}`;
export const workNamed = (name: string) => get(Work, at(name));
export const beginWork = (name: string) => post(Work, at(name));
export const stopWork = (name: string) => remove(at(name));
