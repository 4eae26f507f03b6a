/** What a person selects with the mouse or the keyboard, as code-point offsets of the text. */
import type { Reading } from './reading.svelte';

/** The selected words inside `column`; null where nothing of it is selected. White space at the edges is left out. */
export function selected(column: HTMLElement, reading: Reading): Reading['selected'] {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!column.contains(range.commonAncestorContainer)) return null;
  const from = point(range.startContainer, range.startOffset, reading);
  const to = point(range.endContainer, range.endOffset, reading);
  if (from === null || to === null || to <= from) return null;
  return trimmed(from, to, reading);
}

/** The code point of a place in the page: every stretch of text says in data-start where it begins. */
function point(node: Node, offset: number, reading: Reading): number | null {
  if (node.nodeType !== Node.TEXT_NODE) return edge(node.childNodes[offset] ?? node, offset > 0 && !node.childNodes[offset]);
  const holder = node.parentElement?.closest<HTMLElement>('[data-start]');
  if (!holder) return null;
  const start = Number(holder.dataset['start']);
  return reading.offsets.point(reading.offsets.unit(start) + offset);
}

function edge(node: Node, atEnd: boolean): number | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const holder = element?.closest<HTMLElement>('[data-start]') ?? element?.querySelector<HTMLElement>('[data-start]');
  if (!holder) return null;
  return Number(atEnd ? (holder.dataset['end'] ?? holder.dataset['start']) : holder.dataset['start']);
}

function trimmed(from: number, to: number, reading: Reading): Reading['selected'] {
  const text = reading.words(from, to);
  const front = text.length - text.trimStart().length;
  const clean = text.trim();
  if (clean === '') return null;
  const start = reading.offsets.point(reading.offsets.unit(from) + front);
  return { start, end: start + Array.from(clean).length, text: clean };
}
