/** Works of the whole record, which take long on a large dossier: how far one is, and what waits for it. */
import { isNotYet } from '../api/client';
import { beginWork, stopWork, workNamed, type Work } from '../api/works';
import type { Resource } from './resource.svelte';

const EVERY = 1000;

export interface Followed {
  readonly work: Work | undefined;
  begin(): void;
  stop(): void;
}

/** Follows the work of that name for as long as it is on, and has the lists that wait for it asked anew when it is done. */
export function followed(name: string, lists: readonly Resource<unknown>[]): Followed {
  let work = $state.raw<Work | undefined>();
  let turn = $state(0);
  const areAsked = $derived(lists.every((each) => !each.loading));
  const isWanted = $derived(lists.some((each) => isNotYet(each.error)));
  $effect(() => {
    void turn;
    if (!areAsked) return;
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasOn = isWanted;
    const look = async (): Promise<void> => {
      const found = await workNamed(name).catch(() => undefined);
      if (!current) return;
      work = found;
      if (found?.state === 'waiting' || found?.state === 'running') {
        wasOn = true;
        timer = setTimeout(() => void look(), EVERY);
      } else if (found?.state === 'done' && wasOn) lists.forEach((each) => each.again());
    };
    void look();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  });
  const told = async (ask: (name: string) => Promise<unknown>): Promise<void> => {
    await ask(name).catch(() => undefined);
    turn += 1;
  };
  return {
    get work() {
      return work;
    },
    begin: () => void told(beginWork),
    stop: () => void told(stopWork),
  };
}
