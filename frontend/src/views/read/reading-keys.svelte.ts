/** The keys of the reading room. */
import type { Mark } from '../../api/sources';
import { shortcuts } from '../../state/keys.svelte';
import { mayDecide } from '../../state/session.svelte';
import { LAYERS, type Reading } from './reading.svelte';

export type Act = 'accept' | 'reject' | 'withdraw' | 'correct' | 'add';

export function readingKeys(reading: Reading, choose: (mark: Mark | null, show?: boolean) => void, act: (what: Act) => void): void {
  const move = (among: () => readonly Mark[], by: 1 | -1) => () => {
    const mark = reading.step(among(), by);
    if (mark) choose(mark, true);
  };
  const decide = (what: Act) => () => {
    if (mayDecide()) act(what);
  };
  const open = () => reading.statements.filter((mark) => mark.status === 'suggested');
  shortcuts([
    { keys: 'j', says: 'key.next', run: move(() => reading.statements, 1) },
    { keys: 'k', says: 'key.previous', run: move(() => reading.statements, -1) },
    { keys: 'n', says: 'key.undecided', run: move(open, 1) },
    { keys: ']', says: 'key.mark.next', run: move(() => reading.shown, 1) },
    { keys: '[', says: 'key.mark.previous', run: move(() => reading.shown, -1) },
    { keys: 'escape', says: 'key.away', run: () => choose(null) },
    { keys: 'a', says: 'key.accept', run: decide('accept') },
    { keys: 'x', says: 'key.reject', run: decide('reject') },
    { keys: 'w', says: 'key.withdraw', run: decide('withdraw') },
    { keys: 'e', says: 'key.correct', run: decide('correct') },
    { keys: '+', says: 'key.add', run: decide('add') },
    ...LAYERS.map((layer, i) => ({ keys: `${i + 1}`, says: `layer.toggle.${layer}` as const, run: () => reading.toggle(layer) })),
  ]);
}
