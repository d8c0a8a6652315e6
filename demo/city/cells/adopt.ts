import { inside } from '../inside.ts'
import type { Nodes } from '../lattice.ts'
import { OUTSIDE } from '../outline/faces.ts'
import type { PlanarMap } from '../planar-map.ts'

interface Drawing {
  readonly map: PlanarMap
  readonly nodes: Nodes
  readonly outline: Int32Array
  readonly seeds: Int32Array
}

/**
 * The cell of every half-edge. The outline cuts some cells into several faces: the face that holds the seed keeps the
 * cell, the others join the neighbour with the longest common border, never across the outline. `hint` is the cell a
 * half-edge was drawn for.
 */
export function adoptFaces(drawing: Drawing, hint: Int32Array): Int32Array {
  const { map } = drawing
  const owner = new Int32Array(map.first.length).fill(OUTSIDE)
  for (let h = 0; h < hint.length; h++) if (hint[h] !== OUTSIDE) owner[map.cycle[h]!] = hint[h]!
  const faces = new Map<number, number[]>()
  owner.forEach((cell, face) => {
    if (cell !== OUTSIDE) faces.set(cell, [...(faces.get(cell) ?? []), face])
  })
  const orphans = new Set<number>()
  for (const [cell, own] of faces) {
    if (own.length === 1) continue
    const keeper = own.find((face) => holdsSeed(drawing, face, cell)) ?? largest(map, own)
    for (const face of own) if (face !== keeper) orphans.add(face)
  }
  giveIslets(drawing, owner, faces)
  for (const face of orphans) owner[face] = OUTSIDE
  owner.forEach((cell, face) => {
    if (cell === OUTSIDE && map.area2[face]! > 0) orphans.add(face)
  })
  for (let settled = false; !settled;) {
    settled = true
    for (const face of [...orphans].sort((p, q) => p - q)) {
      owner[face] = longestNeighbour(drawing, owner, face)
      if (owner[face] === OUTSIDE) continue
      orphans.delete(face)
      settled = false
    }
  }
  return map.cycle.map((face) => owner[face]!)
}

/** A cell alone on its islet has no inner border: its face is the one that holds its seed. */
function giveIslets(drawing: Drawing, owner: Int32Array, faces: ReadonlyMap<number, unknown>): void {
  for (let cell = 0; cell * 2 < drawing.seeds.length; cell++) {
    if (faces.has(cell)) continue
    const face = owner.findIndex((o, f) => o === OUTSIDE && drawing.map.area2[f]! > 0 && holdsSeed(drawing, f, cell))
    if (face === -1) throw new Error(`Cell ${cell} has no face`)
    owner[face] = cell
  }
}

const holdsSeed = (drawing: Drawing, face: number, cell: number): boolean =>
  inside([ringOf(drawing, face)]).holds(drawing.seeds[cell * 2]!, drawing.seeds[cell * 2 + 1]!)

function ringOf({ map, nodes }: Drawing, face: number): number[] {
  return [...walk(map, face)].flatMap((h) => [nodes.x[map.from[h]!]!, nodes.y[map.from[h]!]!])
}

function* walk({ first, next }: PlanarMap, face: number): Generator<number> {
  let h = first[face]!
  do {
    yield h
    h = next[h]!
  } while (h !== first[face])
}

const largest = ({ area2 }: PlanarMap, faces: readonly number[]): number =>
  faces.reduce((best, face) => (area2[face]! > area2[best]! ? face : best))

function longestNeighbour({ map, nodes: { x, y }, outline }: Drawing, owner: Int32Array, face: number): number {
  const length = new Map<number, number>()
  for (const h of walk(map, face)) {
    const other = owner[map.cycle[h ^ 1]!]!
    if (other === OUTSIDE || outline[h >> 1]) continue
    const [a, b] = [map.from[h]!, map.from[h ^ 1]!]
    length.set(other, (length.get(other) ?? 0) + Math.sqrt((x[a]! - x[b]!) ** 2 + (y[a]! - y[b]!) ** 2))
  }
  const [heir] = [...length].sort(([p, lp], [q, lq]) => lq - lp || p - q)
  return heir?.[0] ?? OUTSIDE
}
