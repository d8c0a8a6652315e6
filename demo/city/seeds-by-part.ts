import { drawSeeds } from './cells/seeds.ts'
import { isUrban } from './groups/shares.ts'
import { inside } from './inside.ts'
import type { Outline } from './outline/outline.ts'
import type { County, Source } from './source.ts'

/** The seeds of each part of the outline that is to be drawn; an islet has one, in its middle. */
export function seedsByPart(
  seed: number,
  source: Source,
  outline: Outline,
  shares: ReadonlyMap<string, readonly number[]>,
  only: readonly County[],
): Map<number, Int32Array> {
  const { x, y } = outline.nodes
  const seeds = new Map<number, Int32Array>()
  outline.parts.forEach((part, p) => {
    const county = source.counties[part.county]!
    const { code, seat } = county
    if (!only.includes(county)) return
    if (part.islet) {
      const mean = (at: number[]): number =>
        Math.round(part.ring.reduce((sum, n) => sum + at[n]!, 0) / part.ring.length)
      seeds.set(p, Int32Array.of(mean(x), mean(y)))
      return
    }
    const islets = outline.parts.filter((other) => other.islet && other.county === part.county).length
    const villages = source.villages.filter((village) => village.code.startsWith(code))
    const count = (of: typeof villages): number =>
      of.flatMap((village) => shares.get(village.code) ?? []).reduce((a, b) => a + b, 0)
    const towns = source.townships.filter((township) => township.county === code)
    const streets = new Set(towns.filter(({ name }) => name.endsWith('街道')).map((town) => town.code))
    const urban = villages.filter((village) => isUrban(village) && streets.has(village.township))
    const settled = { seat, streets: count(urban) / count(villages), towns: towns.length, villages: villages.length }
    const land = inside([part.ring.flatMap((n) => [x[n]!, y[n]!])])
    seeds.set(p, drawSeeds(code, seed, count(villages) - islets, settled, land))
  })
  return seeds
}
