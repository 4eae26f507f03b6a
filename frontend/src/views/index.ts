/** Every view, loaded when it is first opened. */
import type { Component } from 'svelte';
import type { View } from '../lib/route';
import type { Key } from '../state/language.svelte';

type Load = () => Promise<{ default: Component }>;

const LOAD: Record<View, Load> = {
  desk: () => import('./desk/Desk.svelte'),
  read: () => import('./read/Read.svelte'),
  queue: () => import('./queue/Queue.svelte'),
  life: () => import('./life/Life.svelte'),
  places: () => import('./places/Places.svelte'),
  network: () => import('./network/Network.svelte'),
  people: () => import('./people/People.svelte'),
  entity: () => import('./people/Entity.svelte'),
  works: () => import('./works/Works.svelte'),
  words: () => import('./words/Words.svelte'),
  debates: () => import('./debates/Debates.svelte'),
  sources: () => import('./sources/Sources.svelte'),
  contradictions: () => import('./contradictions/Contradictions.svelte'),
  search: () => import('./search/Search.svelte'),
  assertion: () => import('./assertion/AssertionPage.svelte'),
  log: () => import('./log/Log.svelte'),
  export: () => import('./export/Export.svelte'),
  accounts: () => import('./accounts/Accounts.svelte'),
};

const opened: Partial<Record<View, Component>> = {};

/** Loads a view, so that it can be shown at once. */
export async function load(view: View): Promise<void> {
  opened[view] ??= (await LOAD[view]()).default;
}

/** The view of that name; null where it is not loaded. */
export function loaded(view: View): Component | null {
  return opened[view] ?? null;
}

interface Entry {
  view: View;
  says: Key;
  /** The key that opens it after g. */
  key: string;
  count?: string;
  /** Whether it is of use to an owner alone. */
  isForOwners?: true;
}

/** The contents in the margin: the views in groups. */
export const CONTENTS: readonly (readonly Entry[])[] = [
  [
    { view: 'desk', says: 'view.desk', key: 'd' },
    { view: 'read', says: 'view.read', key: 'r', count: 'sources' },
    { view: 'queue', says: 'view.queue', key: 'q' },
  ],
  [
    { view: 'life', says: 'view.life', key: 'l' },
    { view: 'places', says: 'view.places', key: 'p', count: 'places' },
    { view: 'people', says: 'view.people', key: 'e', count: 'people' },
    { view: 'network', says: 'view.network', key: 'n' },
    { view: 'works', says: 'view.works', key: 'w', count: 'works' },
    { view: 'words', says: 'view.words', key: 'o', count: 'quotations' },
  ],
  [
    { view: 'debates', says: 'view.debates', key: 'b', count: 'disputes' },
    { view: 'sources', says: 'view.sources', key: 's' },
    { view: 'contradictions', says: 'view.contradictions', key: 'c', count: 'contradictions' },
  ],
  [
    { view: 'search', says: 'view.search', key: 'f' },
    { view: 'export', says: 'view.export', key: 'x' },
    { view: 'log', says: 'view.log', key: 'h' },
    { view: 'accounts', says: 'view.accounts', key: 'a', isForOwners: true },
  ],
];
