import { NOBODY, type BorderGraph } from './border-graph.ts'

/** A stretch of border between two points where three or more places meet (or a whole ring): simplified once, for both sides. */
export interface Arc {
  /** Node numbers from end to end; a closed arc repeats its first. */
  readonly path: Int32Array
  readonly left: number
  readonly right: number
}

/** The arcs between groups of places: what is border at one level. */
export function arcsOf(graph: BorderGraph, groupOf: Int32Array): Arc[] {
  const { a, b } = graph
  const side = (place: number): number => (place === NOBODY ? NOBODY : groupOf[place]!)
  const edges = graph.a.reduce<number[]>((list, _, e) => {
    if (side(graph.left[e]!) !== side(graph.right[e]!)) list.push(e)
    return list
  }, [])
  const degree = new Int32Array(graph.nodes.count)
  const first = new Int32Array(graph.nodes.count).fill(-1)
  const second = new Int32Array(graph.nodes.count).fill(-1)
  for (const e of edges)
    for (const node of [a[e]!, b[e]!]) {
      degree[node]!++
      if (first[node] === -1) first[node] = e
      else second[node] = e
    }
  const walked = new Uint8Array(a.length)
  const walk = (start: number, from: number): Arc => {
    const path = [from]
    let node = from
    let edge = start
    do {
      walked[edge] = 1
      node = a[edge] === node ? b[edge]! : a[edge]!
      path.push(node)
      if (degree[node] !== 2) break
      edge = first[node] === edge ? second[node]! : first[node]!
    } while (walked[edge] === 0)
    const forward = a[start] === from
    const [left, right] = [side(graph.left[start]!), side(graph.right[start]!)]
    return { path: Int32Array.from(path), left: forward ? left : right, right: forward ? right : left }
  }
  const arcs: Arc[] = []
  for (const e of edges) {
    if (walked[e] === 0 && degree[a[e]!] !== 2) arcs.push(walk(e, a[e]!))
    if (walked[e] === 0 && degree[b[e]!] !== 2) arcs.push(walk(e, b[e]!))
  }
  for (const e of edges) if (walked[e] === 0) arcs.push(walk(e, a[e]!)) // rings nobody else touches
  return arcs
}

/** An arc as one side walks it. */
export interface Step {
  readonly arc: number
  readonly forward: boolean
}

/** The rings of every group as walks over arcs, the group on the left. */
export function ringsOf(arcs: readonly Arc[], groups: number): Step[][][] {
  const leaving = Array.from({ length: groups }, () => new Map<number, Step[]>())
  const leave = (group: number, node: number, step: Step): void => {
    if (group === NOBODY) return
    const there = leaving[group]!.get(node)
    if (there) there.push(step)
    else leaving[group]!.set(node, [step])
  }
  arcs.forEach(({ path, left, right }, arc) => {
    leave(left, path[0]!, { arc, forward: true })
    leave(right, path.at(-1)!, { arc, forward: false })
  })
  const end = ({ arc, forward }: Step): number => (forward ? arcs[arc]!.path.at(-1)! : arcs[arc]!.path[0]!)
  return leaving.map((from) => {
    const rings: Step[][] = []
    for (const [start, steps] of from)
      while (steps.length > 0) {
        const ring: Step[] = []
        let step = steps.pop()
        while (step) {
          ring.push(step)
          const node = end(step)
          step = node === start ? undefined : from.get(node)?.pop()
        }
        rings.push(ring)
      }
    return rings
  })
}
