/** Data of a view: asked for when what it depends on changes; the last answer is shown until the next is there. */
import { Refusal } from '../api/client';
import { refresh, session } from './session.svelte';

export interface Resource<T> {
  readonly value: T | undefined;
  readonly error: unknown;
  readonly loading: boolean;
  again(): void;
}

/** What `ask` answers, asked anew when a state that it reads or the dossier changes; a late answer is dropped. */
export function resource<T>(ask: () => Promise<T>): Resource<T> {
  let value = $state.raw<T | undefined>(undefined);
  let error = $state.raw<unknown>(undefined);
  let loading = $state(true);
  let turn = $state(0);
  $effect(() => {
    void [session.revision, turn];
    let current = true;
    loading = true;
    ask().then(
      (answer) => {
        if (current) [value, error, loading] = [answer, undefined, false];
      },
      (trouble: unknown) => {
        if (current) [error, loading] = [trouble, false];
        if (trouble instanceof Refusal && trouble.needsLogin) void refresh(); // the session has ended
      },
    );
    return () => {
      current = false;
    };
  });
  return {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
    again() {
      turn += 1;
    },
  };
}
