/** A text cut by stretches of it: the pieces inside them and the pieces between, in order, none of them empty. */
export function pieces(text: string, spans: readonly { start: number; end: number }[]): { words: string; inside: boolean }[] {
  const points = Array.from(text);
  const found: { words: string; inside: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    found.push({ words: points.slice(at, start).join(''), inside: false });
    found.push({ words: points.slice(start, end).join(''), inside: true });
    at = end;
  }
  found.push({ words: points.slice(at).join(''), inside: false });
  return found.filter((piece) => piece.words !== '');
}
