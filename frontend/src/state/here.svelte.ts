/** Where the page is: the route of the address, kept in step with it. */
import { href, parse, type Route, type View } from '../lib/route';

class Here {
  route = $state.raw<Route>(parse(location.hash));
  /** Each part for itself, so that what hangs on one is left alone when another changes. */
  readonly view = $derived(this.route.view);
  readonly id = $derived(this.route.id);
  readonly query = $derived(this.route.query);
}

export const here = new Here();

let prepare: (view: View) => Promise<unknown> = () => Promise.resolve();

/** Has `given` done its work for a view before the page goes there, so that no view ever sees the address of another. */
export function beforeView(given: typeof prepare): void {
  prepare = given;
}

/** Reads the address again. */
export async function look(): Promise<void> {
  const { hash } = location;
  const next = parse(hash);
  if (next.view !== here.view) await prepare(next.view);
  if (location.hash === hash) here.route = next;
}
addEventListener('hashchange', () => void look());

export function go(view: View, id = '', query: Record<string, string | number | undefined> = {}): void {
  location.hash = href(view, id, query);
}

/** Changes a part of the query without a step in the history. */
export function note(query: Record<string, string | number | undefined>): void {
  history.replaceState(null, '', href(here.view, here.id, { ...here.query, ...query }));
  void look();
}
