/** The keyboard: what every key does just now, so that the list of keys is always true. */
import { untrack } from 'svelte';
import { chord } from '../lib/chord';
import type { Key } from './language.svelte';

export interface Shortcut {
  /** "j", "shift+u", "ctrl+z", or two in turn: "g r". */
  keys: string;
  says: Key;
  run: () => void;
}

const KEPT = 'witness.keys';
const WAIT = 1500;

class Keyboard {
  shortcuts = $state.raw<readonly Shortcut[]>([]);
  letters = $state(localStorage.getItem(KEPT) !== 'off');
  /** Whether the list of keys is shown. */
  listed = $state(false);
}

export const keyboard = new Keyboard();

/** Makes `shortcuts` work for as long as the component that calls this is there. */
export function shortcuts(given: readonly Shortcut[]): void {
  $effect(() => {
    keyboard.shortcuts = untrack(() => [...keyboard.shortcuts, ...given]);
    return () => {
      keyboard.shortcuts = untrack(() => keyboard.shortcuts.filter((each) => !given.includes(each)));
    };
  });
}

/** Turns the keys that are single letters on or off; those with Ctrl always work. */
export function useLetters(on: boolean): void {
  keyboard.letters = on;
  localStorage.setItem(KEPT, on ? 'on' : 'off');
}

let before = '';
let since = 0;

/** Runs what the pressed keys stand for, unless somebody is writing. */
export function pressed(event: KeyboardEvent): void {
  const keys = chord(event);
  if (!keys || isWriting(event.target) || document.querySelector('dialog[open]')) return;
  if (!keyboard.letters && keys.length === 1) return;
  const both = event.timeStamp - since < WAIT && before ? `${before} ${keys}` : keys;
  const of = (wanted: string) => keyboard.shortcuts.findLast((each) => each.keys === wanted);
  const found = of(both) ?? of(keys);
  [before, since] = [keys, event.timeStamp];
  if (!found) return;
  before = '';
  event.preventDefault();
  found.run();
}

const TOUCHED = ['checkbox', 'radio', 'range', 'button', 'submit'];

function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !TOUCHED.includes(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));
}
