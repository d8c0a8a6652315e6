import type { RoutedUnit, UnitsAsked } from '../routing.ts'

/** Few: both sets of rules ask for the same of a case, and what is forgotten soon costs the collector nothing. */
const MOST = 1000

/** The same units, with what was just asked remembered: of a hundred cases of a place ninety ask for the same unit. */
export function rememberedUnits(units: UnitsAsked): UnitsAsked {
  const known = new Map<string, RoutedUnit | undefined>()
  return {
    get: (id) => units.get(id),
    heirOf: (id) => units.heirOf(id),
    unitFor(ask) {
      const key = `${ask.kind}@${ask.place}`
      const before = known.get(key)
      if (before !== undefined || known.has(key)) return before
      const found = units.unitFor(ask)
      // Forgotten as a whole, so that a city of any size takes no more memory.
      if (known.size >= MOST) known.clear()
      known.set(key, found)
      return found
    },
  }
}
