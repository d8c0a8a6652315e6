/** A thing to be numbered and where it lies; y points north. */
export interface Placed<T> {
  readonly it: T
  readonly x: number
  readonly y: number
}

/** West to east in rows, the rows north to south: how grids are numbered (DB6101/T 3185-2024, after GB/T 31000). */
export function readingOrder<T>(things: readonly Placed<T>[]): T[] {
  const rows = Math.max(1, Math.round(Math.sqrt(things.length)))
  const north = things.toSorted((p, q) => q.y - p.y || p.x - q.x)
  const ordered: Placed<T>[] = []
  for (let row = 0; row < rows; row++) {
    const slice = north.slice(Math.round((row * north.length) / rows), Math.round(((row + 1) * north.length) / rows))
    ordered.push(...slice.sort((p, q) => p.x - q.x || q.y - p.y))
  }
  return ordered.map(({ it }) => it)
}
