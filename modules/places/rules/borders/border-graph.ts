import { levelOf, type PlaceCode } from '../../contract/codes.ts'
import { digitsOf, levels, type Level } from '../../contract/levels.ts'
import type { Border } from '../locate/footprints.ts'
import { Nodes } from './nodes.ts'

/** Every stretch of border once, with the place on each side. Upper borders are those whose sides have different parents. */
export interface BorderGraph {
  readonly nodes: Nodes
  readonly borders: readonly Border[]
  /** Edge i runs from a[i] to b[i]; left[i], right[i] are positions in `borders`, NOBODY outside the city. */
  readonly a: Int32Array
  readonly b: Int32Array
  readonly left: Int32Array
  readonly right: Int32Array
}

export const NOBODY = -1

/** Borders of the smallest places only: where a place and one inside it both have a border, the inner one speaks. */
export function smallestBorders(borders: readonly Border[]): Border[] {
  const above = new Set<string>()
  for (const { code } of borders) {
    const depth = levels.indexOf(levelOf(code))
    for (const level of levels.slice(0, depth)) above.add(code.slice(0, digitsOf[level]).padEnd(18, '0'))
  }
  return borders.filter(({ code }) => !above.has(code))
}

/** Joins the rings of places into one graph; an edge both neighbours draw becomes one edge with two sides. */
export function borderGraph(borders: readonly Border[]): BorderGraph {
  const most = borders.reduce((sum, { shape }) => sum + shape.reduce((edges, ring) => edges + ring.length / 2, 0), 0)
  const nodes = new Nodes()
  const [a, b, left, right] = [
    new Int32Array(most),
    new Int32Array(most),
    new Int32Array(most),
    new Int32Array(most).fill(NOBODY),
  ]
  const drawn = new Map<number, number>()
  let count = 0
  borders.forEach(({ shape }, owner) => {
    for (const ring of shape) {
      let from = nodes.at(ring[ring.length - 2]!, ring[ring.length - 1]!)
      for (let i = 0; i < ring.length; i += 2) {
        const to = nodes.at(ring[i]!, ring[i + 1]!)
        const other = drawn.get(to * 2 ** 26 + from)
        if (other !== undefined && right[other] === NOBODY) right[other] = owner
        else if (from !== to) {
          drawn.set(from * 2 ** 26 + to, count)
          a[count] = from
          b[count] = to
          left[count++] = owner
        }
        from = to
      }
    }
  })
  const cut = (array: Int32Array): Int32Array => array.subarray(0, count)
  return { nodes, borders, a: cut(a), b: cut(b), left: cut(left), right: cut(right) }
}

/** The places of one level as groups of the graph's places, with the group of each place (NOBODY for one above the level). */
export function groupsAt(graph: BorderGraph, level: Level): { codes: PlaceCode[]; groupOf: Int32Array } {
  const codes: PlaceCode[] = []
  const numbers = new Map<string, number>()
  const groupOf = Int32Array.from(graph.borders, ({ code }) => {
    if (levels.indexOf(levelOf(code)) < levels.indexOf(level)) return NOBODY
    const key = code.slice(0, digitsOf[level])
    let group = numbers.get(key)
    if (group === undefined) {
      numbers.set(key, (group = codes.length))
      codes.push(key.padEnd(18, '0') as PlaceCode)
    }
    return group
  })
  return { codes, groupOf }
}
