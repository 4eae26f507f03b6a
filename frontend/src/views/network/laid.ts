/** Where the people and groups of a network stand: worked out once, the same each time, without movement. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { Network, Node, Tie } from '../../api/entities';

export interface Placed extends Node, SimulationNodeDatum {
  x: number;
  y: number;
  /** Whether its name stands left of it. */
  isLeft: boolean;
  /** How wide its name is about. */
  wide: number;
}

/** All ties between the same two, as one line. */
export interface Bond {
  key: string;
  a: Placed;
  b: Placed;
  ties: Tie[];
}

const STEPS = 320;
/** For so many nodes; the more there are, the fewer steps. */
const FOR = 150;

export function laid(network: Network, width: number, height: number): { nodes: Placed[]; bonds: Bond[] } {
  const nodes: Placed[] = network.nodes.map((node, i) => ({
    ...node,
    isLeft: false,
    wide: Array.from(short(node.label)).length * LETTER,
    x: width / 2 + Math.cos(i * 2.4) * 12 * Math.sqrt(i + 1),
    y: height / 2 + Math.sin(i * 2.4) * 12 * Math.sqrt(i + 1),
  }));
  const bonds = bound(network.ties, new Map(nodes.map((node) => [node.id, node])));
  forceSimulation(nodes)
    .force('tie', forceLink(bonds.map(({ a, b }) => ({ source: a, target: b }))).distance(90).strength(0.35))
    .force('room', forceManyBody().strength(-320))
    .force('touch', forceCollide<Placed>((node) => radius(node) + 16))
    .force('x', forceX(width / 2).strength(0.05))
    .force('y', forceY(height / 2).strength(0.09))
    .stop()
    .tick(Math.ceil(STEPS * Math.min(1, FOR / nodes.length)));
  return { nodes: fitted(nodes, width, height), bonds };
}

export function radius(node: { degree: number }): number {
  return 4 + Math.sqrt(node.degree) * 2;
}

function bound(ties: readonly Tie[], nodes: ReadonlyMap<string, Placed>): Bond[] {
  const found = new Map<string, Bond>();
  for (const tie of ties) {
    const a = nodes.get(tie.source);
    const b = nodes.get(tie.target);
    if (!a || !b || a === b) continue;
    const key = [a.id, b.id].sort().join(' ');
    const bond = found.get(key) ?? { key, a, b, ties: [] };
    bond.ties.push(tie);
    found.set(key, bond);
  }
  return [...found.values()];
}

const EDGE = 12;
const GAP = 4;
const LETTER = 7;
const LINE = 19;
const LONGEST = 30;
const TURNS = 60;
/** How far a name is moved at a time. */
const STEP = 3;

/** The nodes brought into the frame with their names, which stand outwards of the one with most ties and are then moved apart. */
function fitted(nodes: Placed[], width: number, height: number): Placed[] {
  const spread = (of: (node: Placed) => number) => [Math.min(...nodes.map(of)), Math.max(...nodes.map(of))] as const;
  const [left, right] = spread((node) => node.x);
  const [top, bottom] = spread((node) => node.y);
  const hub = nodes.reduce<Placed | null>((most, node) => (most && most.degree >= node.degree ? most : node), null);
  for (const node of nodes) {
    node.isLeft = node.x < (hub?.x ?? 0);
    node.x = EDGE * 2 + ((node.x - left) / Math.max(1, right - left)) * (width - EDGE * 4);
    node.y = EDGE * 2 + ((node.y - top) / Math.max(1, bottom - top)) * (height - EDGE * 4);
    const [before, after] = reach({ ...node, x: 0 });
    node.x = Math.max(EDGE - before, Math.min(width - EDGE - after, node.x));
  }
  for (let turn = 0; turn < TURNS; turn += 1) apart(nodes, height);
  return nodes;
}

/** A name of at most so many letters. */
export function short(label: string): string {
  const points = Array.from(label);
  return points.length > LONGEST ? `${points.slice(0, LONGEST - 1).join('').trimEnd()}…` : label;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const apartFrom = (a: Box, b: Box) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

/** Whose names stand free of each other and of every node: of two that would lie on each other, that of more ties. */
export function legible(nodes: readonly Placed[]): Set<string> {
  const dots = nodes.map((node) => ({ id: node.id, box: around(node.x, node.x, node.y, radius(node)) }));
  const taken: Box[] = [];
  const found = new Set<string>();
  for (const node of nodes.toSorted((a, b) => b.degree - a.degree)) {
    const { x } = place(node);
    const box = around(node.isLeft ? x - node.wide : x, node.isLeft ? x : x + node.wide, node.y, LINE / 3);
    const isFree = taken.every((other) => apartFrom(box, other)) && dots.every((dot) => dot.id === node.id || apartFrom(box, dot.box));
    if (!isFree) continue;
    taken.push(box);
    found.add(node.id);
  }
  return found;
}

function around(left: number, right: number, y: number, half: number): Box {
  const side = left === right ? half : 0;
  return { left: left - side, right: right + side, top: y - half, bottom: y + half };
}

/** Where the name of a node begins, or ends where it stands to the left. */
export function place(node: Placed): { x: number; y: number; 'text-anchor': string } {
  const away = radius(node) + GAP;
  return { x: node.isLeft ? node.x - away : node.x + away, y: node.y + 4, 'text-anchor': node.isLeft ? 'end' : 'start' };
}

/** From where to where a node goes with its name. */
function reach(node: Placed): readonly [number, number] {
  const dot = radius(node);
  const named = dot + GAP + node.wide;
  return node.isLeft ? [node.x - named, node.x + dot] : [node.x - dot, node.x + named];
}

/** Moves what lies on each other up and down, a little at a time. */
function apart(nodes: Placed[], height: number): void {
  const half = (node: Placed) => Math.max(LINE / 2, radius(node) + 2);
  const inside = (y: number) => Math.min(height - EDGE, Math.max(EDGE, y));
  const highest = Math.max(...nodes.map(half));
  const down = nodes.toSorted((a, b) => a.y - b.y);
  for (const [i, a] of down.entries()) {
    const [from, to] = reach(a);
    for (let n = i + 1; n < down.length; n += 1) {
      const b = down[n]!;
      if (b.y - a.y > half(a) + highest + STEP) break;
      const overlap = half(a) + half(b) - Math.abs(a.y - b.y);
      const [begin, end] = reach(b);
      if (overlap <= 0 || to < begin || end < from) continue;
      const shift = (a.y <= b.y ? -1 : 1) * Math.min(STEP, overlap / 2);
      a.y = inside(a.y + shift);
      b.y = inside(b.y - shift);
    }
  }
}
