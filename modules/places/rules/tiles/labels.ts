import { ancestorAt, shortCode, type PlaceCode } from '../../contract/codes.ts'
import type { Level } from '../../contract/levels.ts'
import type { Border } from '../locate/footprints.ts'
import { centreOf } from '../centre.ts'
import { worldX, worldY } from './mercator.ts'
import type { TileSheet } from './tile-sheet.ts'

export interface Label {
  readonly level: Level
  readonly code: PlaceCode
  readonly name: string
  readonly x: number
  readonly y: number
}

/** From which zoom a level's names are worth showing. */
const namedFrom: Partial<Record<Level, number>> = { county: 8, township: 10, village: 12, grid: 12, micro: 14 }

/** One point per place to write its name at: the middle of the smallest place in it that is nearest to its middle, so never outside. */
export function labelPoints(
  borders: readonly Border[],
  level: Level,
  codes: readonly PlaceCode[],
  nameOf: (code: PlaceCode) => string,
): Label[] {
  const members = Map.groupBy(
    borders.map(({ code, shape }) => ({ code, ...centreOf(shape) })),
    ({ code }) => ancestorAt(code, level),
  )
  return codes.flatMap((code) => {
    const inside = members.get(code) ?? []
    const middleX = inside.reduce((sum, { x }) => sum + x / inside.length, 0)
    const middleY = inside.reduce((sum, { y }) => sum + y / inside.length, 0)
    const nearest = inside.reduce<{ x: number; y: number; away: number } | undefined>((best, { x, y }) => {
      const away = (x - middleX) ** 2 + (y - middleY) ** 2
      return best === undefined || away < best.away ? { x, y, away } : best
    }, undefined)
    return nearest ? [{ level, code, name: nameOf(code), x: nearest.x, y: nearest.y }] : []
  })
}

/** Writes the names that belong to a zoom. */
export function addLabels(sheet: TileSheet, labels: readonly Label[], zoom: number): void {
  for (const { level, code, name, x, y } of labels)
    if (zoom >= (namedFrom[level] ?? Infinity))
      sheet.point('label', worldX(x, zoom), worldY(y, zoom), { level, code: shortCode(code), name })
}
