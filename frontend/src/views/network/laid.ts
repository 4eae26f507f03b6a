/** Where the people and groups of a network stand: worked out once, the same each time, without movement. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { Network, Node, Tie } from '../../api/entities';

export interface Placed extends Node, SimulationNodeDatum {
  x: number;
  y: number;
}

/** All ties between the same two, as one line. */
export interface Bond {
  key: string;
  a: Placed;
  b: Placed;
  ties: Tie[];
}

const STEPS = 320;

export function laid(network: Network, width: number, height: number): { nodes: Placed[]; bonds: Bond[] } {
  const nodes: Placed[] = network.nodes.map((node, i) => ({
    ...node,
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
    .tick(STEPS);
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

/** The nodes brought into the frame, with room for the labels at the right, which are then moved apart. */
function fitted(nodes: Placed[], width: number, height: number): Placed[] {
  const spread = (of: (node: Placed) => number) => [Math.min(...nodes.map(of)), Math.max(...nodes.map(of))] as const;
  const [left, right] = spread((node) => node.x);
  const [top, bottom] = spread((node) => node.y);
  for (const node of nodes) {
    node.x = 24 + ((node.x - left) / Math.max(1, right - left)) * (width - 200);
    node.y = 24 + ((node.y - top) / Math.max(1, bottom - top)) * (height - 48);
  }
  for (let turn = 0; turn < TURNS; turn += 1) apart(nodes, height);
  return nodes;
}

const TURNS = 60;
const LINE = 19;
const LETTER = 6.6;

/** Moves labels that lie on each other up and down, a little at a time. */
function apart(nodes: Placed[], height: number): void {
  const reach = (node: Placed) => node.x + radius(node) * 2 + node.label.length * LETTER;
  for (const [i, a] of nodes.entries()) {
    for (const b of nodes.slice(i + 1)) {
      const overlap = LINE - Math.abs(a.y - b.y);
      if (overlap <= 0 || reach(a) < b.x - radius(b) || reach(b) < a.x - radius(a)) continue;
      const shift = (a.y <= b.y ? -1 : 1) * Math.min(3, overlap / 2);
      a.y = Math.min(height - 16, Math.max(16, a.y + shift));
      b.y = Math.min(height - 16, Math.max(16, b.y - shift));
    }
  }
}
