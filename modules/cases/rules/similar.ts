/** A case that may be about the same, with what the comparison needs. */
export interface MaybeSimilar {
  readonly id: string
  readonly terms: readonly string[]
  /** Degrees of 1e-7; null where no point is known. */
  readonly lon: number | null
  readonly lat: number | null
}

const NEAR_METRES = 300
const METRES_PER_UNIT = 0.011132
/** Under this two texts share what any two texts share. */
const FLOOR = 0.12

/** Metres between two points of a city: flat is near enough there. Undefined without two points. */
export function metresBetween(a: MaybeSimilar, b: MaybeSimilar): number | undefined {
  if (a.lon === null || a.lat === null || b.lon === null || b.lat === null) return undefined
  const east = (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180 / 1e7)
  return Math.hypot(east, a.lat - b.lat) * METRES_PER_UNIT
}

/** Share of terms in common, of all that either has. */
function shared(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b])
  const theirs = new Set(b)
  return all.size === 0 ? 0 : a.filter((term) => theirs.has(term)).length / all.size
}

/**
 * Those most like a case, the likest first: words in common, and half as much again within 300 metres. A proposal to
 * look at, nothing follows from it by itself.
 */
export function mostSimilar<T extends MaybeSimilar>(one: MaybeSimilar, others: readonly T[], most: number): T[] {
  return others
    .filter(({ id }) => id !== one.id)
    .map((other) => {
      const metres = metresBetween(one, other)
      const near = metres !== undefined && metres <= NEAR_METRES ? 1.5 : 1
      return { other, score: shared(one.terms, other.terms) * near }
    })
    .filter(({ score }) => score >= FLOOR)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ other }) => other)
}
