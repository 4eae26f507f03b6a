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

/** Reads the address again. */
export function look(): void {
  here.route = parse(location.hash);
}
addEventListener('hashchange', look);

export function go(view: View, id = '', query: Record<string, string | number | undefined> = {}): void {
  location.hash = href(view, id, query);
}

/** Changes a part of the query without a step in the history. */
export function note(query: Record<string, string | number | undefined>): void {
  history.replaceState(null, '', href(here.view, here.id, { ...here.query, ...query }));
  look();
}
