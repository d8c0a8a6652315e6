import type { Border } from '../locate/footprints.ts'
import type { Shape } from '../ring.ts'
import type { Draft } from './draft.ts'
import { repaired } from './repair.ts'

/** Five centimetres in units of 1e-7 degree: what two tracings of one corner differ by, and less than anybody stands on. */
export const SNAP_UNITS = 5

interface Corner {
  readonly x: number
  readonly y: number
}

/**
 * Draws corners together that differ by five centimetres or less, on request only: those in force stay where they are,
 * a file's later ones move to its earlier ones, and no corner moves twice. Says how many moved.
 */
export function snapped(drafts: readonly Draft[], standing: readonly Border[]): { drafts: Draft[]; moved: number } {
  const redrawn = new Set(drafts.filter(({ shape }) => shape).map(({ code }) => code))
  const corners = new Map<string, Corner[]>()
  for (const { code, shape } of standing)
    if (!redrawn.has(code)) for (const corner of cornersOf(shape)) keep(corners, corner)
  let moved = 0
  const settle = (corner: Corner): Corner => {
    const near = nearest(corners, corner)
    if (!near) keep(corners, corner)
    else if (near.x !== corner.x || near.y !== corner.y) moved++
    return near ?? corner
  }
  const out = drafts.map((draft) => {
    if (!draft.shape) return draft
    const shape = draft.shape.map((ring) => {
      const next = new Int32Array(ring.length)
      for (let i = 0; i < ring.length; i += 2) {
        const { x, y } = settle({ x: ring[i]!, y: ring[i + 1]! })
        next.set([x, y], i)
      }
      return next
    })
    // Two corners of one ring may have met: the repeat is dropped.
    return { ...draft, shape: repaired(shape) }
  })
  return { drafts: out, moved }
}

function* cornersOf(shape: Shape): Generator<Corner> {
  for (const ring of shape) for (let i = 0; i < ring.length; i += 2) yield { x: ring[i]!, y: ring[i + 1]! }
}

const cell = (x: number, y: number): string => `${Math.floor(x / SNAP_UNITS)} ${Math.floor(y / SNAP_UNITS)}`

function keep(corners: Map<string, Corner[]>, corner: Corner): void {
  const at = cell(corner.x, corner.y)
  const there = corners.get(at)
  if (!there) corners.set(at, [corner])
  else if (!there.some(({ x, y }) => x === corner.x && y === corner.y)) there.push(corner)
}

/** The nearest corner within reach; itself when it is one already. */
function nearest(corners: ReadonlyMap<string, readonly Corner[]>, { x, y }: Corner): Corner | undefined {
  let best: Corner | undefined
  let reach = SNAP_UNITS * SNAP_UNITS
  for (const dx of [-SNAP_UNITS, 0, SNAP_UNITS])
    for (const dy of [-SNAP_UNITS, 0, SNAP_UNITS])
      for (const one of corners.get(cell(x + dx, y + dy)) ?? []) {
        const far = (one.x - x) ** 2 + (one.y - y) ** 2
        if (far > reach || (far === reach && best)) continue
        best = one
        reach = far
      }
  return best
}
