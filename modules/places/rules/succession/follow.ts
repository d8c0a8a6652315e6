import type { PlaceId, Succession } from '../../contract/place.ts'

/**
 * The place in force that answers today for one that may have ended. With a point, the successor that holds it
 * (asked through `holdsPoint`); without, the one marked main. Undefined when the line breaks off.
 */
export function followSuccessors(
  start: PlaceId,
  successors: ReadonlyMap<PlaceId, readonly Succession[]>,
  inForce: (id: PlaceId) => boolean,
  holdsPoint: (id: PlaceId) => boolean = () => false,
): PlaceId | undefined {
  const reached = new Set<PlaceId>()
  const walk = (id: PlaceId): PlaceId[] => {
    if (reached.has(id)) return []
    reached.add(id)
    return inForce(id)
      ? [id]
      : (successors.get(id) ?? [])
          .toSorted((a, b) => Number(b.main) - Number(a.main))
          .flatMap(({ newId }) => walk(newId))
  }
  // Depth first with the main successor first, so the first found is the main line.
  const heirs = walk(start)
  return heirs.find(holdsPoint) ?? heirs[0]
}
