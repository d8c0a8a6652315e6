// The six levels of place, from 市 down to 微网格, with the digits of the national code each one fills.
// The pattern follows the statistical code (2+2+2+3+3) with three digits more for the grid and three for the micro-grid.

export const levels = ['city', 'county', 'township', 'village', 'grid', 'micro'] as const
export type Level = (typeof levels)[number]

/** Digits of a code at each level; the rest of the 18 is zeros. */
export const digitsOf = { city: 4, county: 6, township: 9, village: 12, grid: 15, micro: 18 } as const satisfies Record<
  Level,
  number
>

export const levelNames = {
  city: { zh: '市', en: 'city' },
  county: { zh: '县（市、区）', en: 'county' },
  township: { zh: '镇（街道）', en: 'township' },
  village: { zh: '村（社区）', en: 'village' },
  grid: { zh: '网格', en: 'grid' },
  micro: { zh: '微网格', en: 'micro-grid' },
} as const satisfies Record<Level, { zh: string; en: string }>

/** The level just above, or undefined for the city, which has nobody above it here. */
export function levelAbove(level: Level): Level | undefined {
  return levels[levels.indexOf(level) - 1]
}
