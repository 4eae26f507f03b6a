/** A long list of which a first stretch is shown, and the following ones as they are asked for. */
import type { Part } from '../api/client';
import { resource, type Resource } from './resource.svelte';

export interface Growing<T> extends Resource<Part<T>> {
  more(): void;
}

/**
 * The list whose stretches `ask` gives; when the dossier changes, as much of it as was shown is asked for anew.
 * Where one thing is looked for, which `sought` tells, the stretches up to it are shown from the beginning.
 */
export function growing<T>(ask: (after: number) => Promise<Part<T>>, sought?: () => ((each: T) => boolean) | undefined): Growing<T> {
  let stretches = 1;
  const shown = resource(async () => {
    const isSought = sought?.();
    let all = await ask(0);
    for (let n = 1; all.next !== null && (n < stretches || (isSought && !all.items.some(isSought))); n++) {
      const following = await ask(all.next);
      all = { ...following, items: [...all.items, ...following.items] };
    }
    return all;
  });
  return {
    get value() {
      return shown.value;
    },
    get error() {
      return shown.error;
    },
    get loading() {
      return shown.loading;
    },
    again: () => shown.again(),
    more() {
      stretches += 1;
      shown.again();
    },
  };
}
