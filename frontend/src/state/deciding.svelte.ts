/** Decisions of the person at the desk: sent with what was seen, told aloud, and every view asks anew. */
import * as v from 'valibot';
import { Refusal } from '../api/client';
import { AssertionPage, decide, redo, undo, type Assertion, type Logged, type Wish } from '../api/assertions';
import { t, type Key } from './language.svelte';
import { tell } from './notices.svelte';
import { refresh, session } from './session.svelte';

/** A decision that came too late, and what the assertion has become meanwhile. */
export interface Late {
  mine: Wish;
  present: Assertion | null;
}

export const deciding = $state<{ busy: boolean; late: Late | null }>({ busy: false, late: null });

const TOLD: Record<Wish['kind'], Key> = {
  accept: 'told.accept',
  reject: 'told.reject',
  withdraw: 'told.withdraw',
  correct: 'told.correct',
  add: 'told.add',
  same: 'told.same',
  different: 'told.different',
  'possibly same': 'told.possibly',
};

/** Whether the decision was taken; where it came too late, `deciding.late` says what there is now. */
export async function take(decision: Wish): Promise<boolean> {
  return attempt(async () => {
    await decide(decision);
    tell(t(TOLD[decision.kind]));
  }, decision);
}

/** What a statement stands as once that is decided on it. */
const BECOMES = { accept: 'accepted', reject: 'rejected', withdraw: 'suggested' } as const;

/** Decides on a statement as it was seen; what one has said oneself already is not said again. */
export async function decideOn({ id, seen, status, decisions }: Assertion, kind: keyof typeof BECOMES): Promise<boolean> {
  const last = decisions.findLast((each) => !each.undone);
  const isSaid = status === BECOMES[kind] && (last === undefined || last.who === session.dossier?.me?.name);
  return !isSaid && take({ kind, subject: id, seen });
}

export const takeBack = () => step(undo, 'told.undo');
export const takeAgain = () => step(redo, 'told.redo');

function step(go: () => Promise<Logged>, says: Key): Promise<boolean> {
  return attempt(async () => {
    const done = await go();
    tell(done.says ? `${t(says)} ${done.says}` : t(says));
  });
}

async function attempt(act: () => Promise<void>, decision?: Wish): Promise<boolean> {
  if (deciding.busy) return false;
  deciding.busy = true;
  try {
    await act();
    await refresh();
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.isStale && decision) deciding.late = { mine: decision, present: present(error) };
    else tell(error instanceof Error ? error.message : String(error), true);
    return false;
  } finally {
    deciding.busy = false;
  }
}

function present(error: Refusal): Assertion | null {
  const found = v.safeParse(v.object({ present: AssertionPage }), error.body);
  return found.success ? found.output.present : null;
}
