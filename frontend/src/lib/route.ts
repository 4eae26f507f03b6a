/** Addresses of the page, in the part after #, so that every person, assertion and passage has one. */
export const VIEWS = [
  'desk',
  'read',
  'queue',
  'life',
  'places',
  'network',
  'people',
  'entity',
  'works',
  'words',
  'debates',
  'sources',
  'contradictions',
  'search',
  'assertion',
  'log',
  'export',
  'accounts',
] as const;
export type View = (typeof VIEWS)[number];

export interface Route {
  view: View;
  /** What the view is about: a source, an entity, an assertion; "" where it is about the whole dossier. */
  id: string;
  query: Record<string, string>;
}

/** The route of a hash; the desk's first page where the hash names no view. */
export function parse(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [view = '', ...rest] = path.split('/');
  const query = Object.fromEntries(new URLSearchParams(search));
  const known = VIEWS.find((each) => each === view);
  return known ? { view: known, id: decoded(rest.join('/')), query } : { view: 'desk', id: '', query: {} };
}

/** The hash of a route; `query` parts that are empty are left out. */
export function href(view: View, id = '', query: Record<string, string | number | undefined> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return `#/${view}${id ? `/${encodeURIComponent(id)}` : ''}${search ? `?${search}` : ''}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
