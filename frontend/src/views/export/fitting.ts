/** The formats that carry what a view shows best, the fittest first. */
import type { View } from '../../lib/route';

const FITTING: Partial<Record<View, readonly string[]>> = {
  read: ['tei', 'web-annotation', 'cas'],
  queue: ['csv', 'json'],
  life: ['docx', 'html', 'markdown', 'timelinejs'],
  places: ['geojson', 'linked-places'],
  people: ['gedcom', 'gedcomx', 'ipif'],
  entity: ['docx', 'gedcom', 'ipif'],
  network: ['gexf', 'graphml'],
  works: ['bibtex', 'csl', 'references'],
  words: ['tei', 'csv'],
  debates: ['argdown', 'csv'],
  sources: ['references', 'csv'],
  contradictions: ['csv', 'json'],
  search: ['csv', 'json'],
  assertion: ['nanopub', 'web-annotation'],
  log: ['json', 'folder'],
};

/** The formats in two lists: those that fit what `view` shows, and all others in their own order. */
export function fitting<T extends { name: string }>(formats: readonly T[], view: View | undefined): [T[], T[]] {
  const names = (view && FITTING[view]) ?? [];
  const first = names.flatMap((name) => formats.filter((each) => each.name === name));
  return [first, formats.filter((each) => !first.includes(each))];
}
