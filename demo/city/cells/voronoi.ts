import { Delaunay } from 'd3-delaunay'
import type { Inside } from '../inside.ts'
import { NARROW } from '../lattice.ts'

/** The edges between the cells of the points: per edge the corners it joins and the cell on either side. */
export interface Voronoi {
  /** Corners on the lattice, x, y, x, y…; both sides of a border use the same rounded corner. */
  readonly corners: Int32Array
  /** Four numbers an edge: corner, corner, cell on the left, cell on the right. */
  readonly edges: Int32Array
}

const FRAME = 48

/** Cells of `points` (x, y, x, y…). A far-away frame keeps every real cell finite; its own cells are numbered on. */
export function voronoi(points: Int32Array, { box }: Inside): Voronoi {
  const { triangles, halfedges, middles } = triangulate(points, box)
  const corners = new Int32Array(middles.length)
  for (let i = 0; i < middles.length; i += 2) {
    corners[i] = Math.round(middles[i]! / NARROW)
    corners[i + 1] = Math.round(middles[i + 1]!)
  }
  const edges = new Int32Array(halfedges.length * 2)
  let n = 0
  for (let e = 0; e < halfedges.length; e++) {
    const twin = halfedges[e]!
    if (twin < e) continue
    // Triangles run clockwise on a map whose y points north, so the one with `e` lies right of its two points.
    edges[n++] = Math.floor(e / 3)
    edges[n++] = Math.floor(twin / 3)
    edges[n++] = triangles[e]!
    edges[n++] = triangles[e % 3 === 2 ? e - 2 : e + 1]!
  }
  return { corners, edges: edges.subarray(0, n) }
}

/** Moves each point to the mean of its cell's corners, unless that lies outside or on another point. */
export function relax(points: Int32Array, land: Inside): Int32Array {
  const { triangles, middles } = triangulate(points, land.box)
  const [x, y, n] = [
    new Float64Array(points.length / 2),
    new Float64Array(points.length / 2),
    new Int32Array(points.length / 2),
  ]
  triangles.forEach((point, e) => {
    if (point >= n.length) return
    x[point]! += middles[Math.floor(e / 3) * 2]!
    y[point]! += middles[Math.floor(e / 3) * 2 + 1]!
    n[point]!++
  })
  const moved = points.slice()
  const taken = new Set<number>()
  for (let i = 0; i < n.length; i++) taken.add(points[i * 2]! * 2 ** 26 + points[i * 2 + 1]!)
  for (let i = 0; i < n.length; i++) {
    const [mx, my] = [Math.round(x[i]! / n[i]! / NARROW), Math.round(y[i]! / n[i]!)]
    if (!land.holds(mx, my) || taken.has(mx * 2 ** 26 + my)) continue
    taken.add(mx * 2 ** 26 + my)
    moved[i * 2] = mx
    moved[i * 2 + 1] = my
  }
  return moved
}

/** Delaunay triangles in a plane where a kilometre is as long in x as in y, and the middle of each one's circle. */
function triangulate(points: Int32Array, [west, south, east, north]: Inside['box']) {
  const flat = new Float64Array(points.length + FRAME * 2)
  for (let i = 0; i < points.length; i += 2) {
    flat[i] = points[i]! * NARROW
    flat[i + 1] = points[i + 1]!
  }
  for (let i = 0; i < FRAME; i++) flat.set(onFrame(i, west, south, east, north), points.length + i * 2)
  const { triangles, halfedges } = new Delaunay(flat)
  const middles = new Float64Array((triangles.length / 3) * 2)
  for (let t = 0; t < triangles.length; t += 3) {
    writeCircumcentre(middles, (t / 3) * 2, flat, triangles[t]!, triangles[t + 1]!, triangles[t + 2]!)
  }
  return { triangles, halfedges, middles }
}

/** Points on a rounded diamond three times the size of the county (no sine: it may differ between engines). */
function onFrame(i: number, west: number, south: number, east: number, north: number): [number, number] {
  const quarter = Math.floor((i * 4) / FRAME)
  const t = (i * 4) / FRAME - quarter
  const size = 1.5 * Math.max(east - west, north - south)
  // Equal steps on a chord pushed out to the circle.
  const push = size / Math.sqrt((1 - t) ** 2 + t ** 2)
  const [u, v] = [(1 - t) * push, t * push]
  const [dx, dy] = [
    [u, v],
    [-v, u],
    [-u, -v],
    [v, -u],
  ][quarter] as [number, number]
  return [((west + east) / 2) * NARROW + dx, (south + north) / 2 + dy]
}

function writeCircumcentre(to: Float64Array, i: number, flat: Float64Array, p: number, q: number, r: number): void {
  const x = flat[p * 2]!
  const y = flat[p * 2 + 1]!
  const bx = flat[q * 2]! - x
  const by = flat[q * 2 + 1]! - y
  const cx = flat[r * 2]! - x
  const cy = flat[r * 2 + 1]! - y
  const b = bx * bx + by * by
  const c = cx * cx + cy * cy
  const d = 2 * (bx * cy - by * cx)
  to[i] = d === 0 ? x + (bx + cx) / 2 : x + (cy * b - by * c) / d
  to[i + 1] = d === 0 ? y + (by + cy) / 2 : y + (bx * c - cx * b) / d
}
