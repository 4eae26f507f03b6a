/**
 * Offsets of the record count Unicode code points; a string of the browser counts UTF-16 units.
 * This is the one place where the one becomes the other.
 */
export class Offsets {
  /** The code-point offsets of the characters that take two units, in order. */
  readonly #wide: number[] = [];

  constructor(text: string) {
    let point = 0;
    for (const character of text) {
      if (character.length === 2) this.#wide.push(point);
      point += 1;
    }
  }

  /** The unit at which the code point number `point` starts. */
  unit(point: number): number {
    return point + this.#before(point);
  }

  /** The number of the code point that starts at or holds `unit`. */
  point(unit: number): number {
    let low = 0;
    let high = this.#wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#wide[middle] ?? 0) + middle < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  }

  /** How many wide characters stand before the code point number `point`. */
  #before(point: number): number {
    let low = 0;
    let high = this.#wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#wide[middle] ?? 0) < point) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** `text` cut by two code-point offsets: before, between, after. */
export function cut(text: string, start: number, end: number): [string, string, string] {
  const points = Array.from(text);
  return [points.slice(0, start).join(''), points.slice(start, end).join(''), points.slice(end).join('')];
}
