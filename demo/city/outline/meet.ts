import { orient, type Nodes } from '../lattice.ts'

/**
 * Where two edges meet other than in a common end: the node at which each is to be cut, or undefined. Either a node of
 * one lies on the other (then one of the two is cut), or they cross (both are cut, at the same rounded point).
 */
export function meet(
  nodes: Nodes,
  a: number,
  b: number,
  c: number,
  d: number,
): { ab?: number; cd?: number } | undefined {
  const { x, y } = nodes
  const side = (p: number, q: number, r: number): number => orient(x[p]!, y[p]!, x[q]!, y[q]!, x[r]!, y[r]!)
  const within = (p: number, q: number, r: number): boolean =>
    r !== p && r !== q && between(x, p, q, r) && between(y, p, q, r)
  const [c1, d1, a1, b1] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)]
  const ab = c1 === 0 && within(a, b, c) ? c : d1 === 0 && within(a, b, d) ? d : undefined
  const cd = a1 === 0 && within(c, d, a) ? a : b1 === 0 && within(c, d, b) ? b : undefined
  if (ab !== undefined || cd !== undefined) return { ...(ab !== undefined && { ab }), ...(cd !== undefined && { cd }) }
  if (c1 > 0 === d1 > 0 || a1 > 0 === b1 > 0 || c1 * d1 * a1 * b1 === 0) return undefined
  const t = a1 / (a1 - b1)
  const node = nodes.at(Math.round(x[a]! + t * (x[b]! - x[a]!)), Math.round(y[a]! + t * (y[b]! - y[a]!)))
  return { ab: node, cd: node }
}

const between = (v: number[], p: number, q: number, r: number): boolean =>
  Math.min(v[p]!, v[q]!) <= v[r]! && v[r]! <= Math.max(v[p]!, v[q]!)
