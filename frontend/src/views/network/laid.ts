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

/** The nodes brought into the frame, with room for the labels at the right. */
function fitted(nodes: Placed[], width: number, height: number): Placed[] {
  const spread = (of: (node: Placed) => number) => [Math.min(...nodes.map(of)), Math.max(...nodes.map(of))] as const;
  const [left, right] = spread((node) => node.x);
  const [top, bottom] = spread((node) => node.y);
  const by = Math.min((width - 190) / Math.max(1, right - left), (height - 60) / Math.max(1, bottom - top), 1.6);
  for (const node of nodes) {
    node.x = 30 + (node.x - left) * by + (width - 190 - (right - left) * by) / 2;
    node.y = 30 + (node.y - top) * by + (height - 60 - (bottom - top) * by) / 2;
  }
  return nodes;
}
