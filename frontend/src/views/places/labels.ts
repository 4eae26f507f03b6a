/** Names beside their places: each on the first side where it stays in the frame and runs into no other, or nowhere. */
export interface Spot {
  id: string;
  label: string;
  x: number;
  y: number;
  /** How many stays there are. */
  count: number;
  side: Side | null;
}

const SIDES = ['right', 'left', 'below', 'above'] as const;
type Side = (typeof SIDES)[number];
type Box = readonly [left: number, top: number, right: number, bottom: number];

const LETTER = 7.2;
const HALF = 9;
const GAP = 4;

export function radius({ count }: { count: number }): number {
  return 3.5 + Math.sqrt(count) * 1.8;
}

/** The spots with their sides; those that come first choose first. */
export function labelled(spots: readonly Spot[], width: number, height: number): Spot[] {
  const taken: Box[] = spots.map((spot) => dot(spot));
  return spots.map((spot, i) => {
    const isFree = (own: Box) => within(own, width, height) && taken.every((other, n) => n === i || !overlap(own, other));
    const side = SIDES.find((each) => isFree(box(spot, each)));
    if (side) taken.push(box(spot, side));
    return { ...spot, side: side ?? null };
  });
}

/** Where the text of a label starts, ends or has its middle. */
export function place(spot: Spot): { x: number; y: number; 'text-anchor': string } {
  const reach = radius(spot) + GAP;
  const { x, y, side } = spot;
  if (side === 'left') return { x: x - reach, y: y + 4, 'text-anchor': 'end' };
  if (side === 'below') return { x, y: y + reach + 11, 'text-anchor': 'middle' };
  if (side === 'above') return { x, y: y - reach - 2, 'text-anchor': 'middle' };
  return { x: x + reach, y: y + 4, 'text-anchor': 'start' };
}

function box(spot: Spot, side: Side): Box {
  const { x, y, 'text-anchor': anchor } = place({ ...spot, side });
  const long = spot.label.length * LETTER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
  return [left, y - 4 - HALF, left + long, y - 4 + HALF];
}

function dot(spot: Spot): Box {
  const reach = radius(spot);
  return [spot.x - reach, spot.y - reach, spot.x + reach, spot.y + reach];
}

function within([left, top, right, bottom]: Box, width: number, height: number): boolean {
  return left >= GAP && top >= GAP && right <= width - GAP && bottom <= height - GAP;
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
