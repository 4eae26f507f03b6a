/** Where the page is: the route of the address, kept in step with it. */
import { href, parse, type Route, type View } from '../lib/route';

export const here = $state<{ route: Route }>({ route: parse(location.hash) });

addEventListener('hashchange', () => {
  here.route = parse(location.hash);
});

export function go(view: View, id = '', query: Record<string, string | number | undefined> = {}): void {
  location.hash = href(view, id, query);
}

/** Changes a part of the query without a step in the history. */
export function note(query: Record<string, string | number | undefined>): void {
  const { view, id } = here.route;
  history.replaceState(null, '', href(view, id, { ...here.route.query, ...query }));
  here.route = parse(location.hash);
}
