// Coordinates are whole numbers of 1e-7 degree (1.1 cm), WGS-84 / CGCS2000, longitude x and latitude y.
// Within one city every difference stays below 2^26, so products of two differences are exact in plain doubles:
// no robust predicates, no BigInt, and two neighbours always compute the same answer.

/** Units in one degree. */
export const DEGREE = 10_000_000

/** Rounds degrees to the lattice, once, at the door. int32 holds ±180°. */
export const toUnits = (degrees: number): number => Math.round(degrees * DEGREE)
/** Degrees for the way out (GeoJSON, pages). */
export const toDegrees = (units: number): number => units / DEGREE

/** Twice the signed area of a triangle; > 0 when c lies left of a→b, 0 when the three are in line. Exact. */
export const orient = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)

/** Metres of one unit of longitude and latitude at a latitude given in units: for areas and widths people read. */
export function metresPerUnit(y: number): { x: number; y: number } {
  const latitude = 111_320 / DEGREE
  return { x: latitude * Math.cos((y / DEGREE) * (Math.PI / 180)), y: latitude }
}

/** Square of the distance from p to the segment a–b, in units². */
export function distance2ToSegment(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax
  const dy = by - ay
  const length2 = dx * dx + dy * dy
  const along = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length2))
  const ex = px - ax - along * dx
  const ey = py - ay - along * dy
  return ex * ex + ey * ey
}

/** Whether two segments cross in a point inside both (touching ends do not count). */
export function crosses(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const c = orient(ax, ay, bx, by, cx, cy)
  const d = orient(ax, ay, bx, by, dx, dy)
  if (c === 0 || d === 0 || c > 0 === d > 0) return false
  const a = orient(cx, cy, dx, dy, ax, ay)
  const b = orient(cx, cy, dx, dy, bx, by)
  return a !== 0 && b !== 0 && a > 0 !== b > 0
}
