import type { Random } from '../city/random.ts'

/** Weight of each hour for a resident's report: quiet nights, a morning peak, a second one after supper. */
const hourWeights = [5, 3, 2, 2, 2, 4, 12, 28, 46, 52, 48, 40, 30, 34, 42, 44, 42, 40, 38, 44, 46, 36, 22, 11]
/** Sunday first: people write on weekdays, but not only. */
const dayWeights = [0.72, 1.08, 1.06, 1.04, 1.03, 1.09, 0.8]

/** What each heading's month weighs against its year: storms and drains in summer, wages before the Spring Festival. */
const seasons: Readonly<Record<string, readonly number[]>> = {
  '01': [0.8, 0.8, 1, 1.05, 1.1, 1.2, 1.25, 1.25, 1.1, 1, 0.9, 0.8],
  '02': [0.9, 0.8, 0.9, 1, 1.05, 1.4, 1.5, 1.4, 1.1, 0.9, 0.9, 0.9],
  '06': [0.9, 0.9, 0.9, 1, 1.1, 1.2, 1.3, 1.3, 1.1, 1, 0.9, 0.8],
  '08': [1.9, 1.3, 0.9, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.9, 1.1, 1.6],
  '09': [0.8, 0.9, 1.1, 1.1, 1, 1.3, 1.4, 1.6, 1.2, 0.7, 0.6, 0.6],
  '10': [0.8, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.3, 1.1, 1, 0.9, 0.8],
  '11': [0.7, 0.8, 1.2, 1.3, 1.2, 1.2, 1, 1, 1, 1.1, 0.9, 0.6],
}

/** How often each heading is asked about, roughly as city hotlines know it. */
const headingWeights: Readonly<Record<string, number>> = {
  '01': 17,
  '02': 15,
  '03': 16,
  '04': 8,
  '05': 6,
  '06': 9,
  '07': 5,
  '08': 7,
  '09': 6,
  '10': 6,
  '11': 4,
  '12': 9,
}

/** Draws an index by weight, from cumulated weights. */
export function drawer(weights: readonly number[]): (random: Random) => number {
  const sums = new Float64Array(weights.length)
  let total = 0
  weights.forEach((weight, i) => {
    total += weight
    sums[i] = total
  })
  return (random) => {
    const at = random.next() * total
    let lo = 0
    let hi = sums.length - 1
    while (lo < hi) {
      const mid = (lo + hi) >> 1
      if ((sums[mid] ?? 0) > at) hi = mid
      else lo = mid + 1
    }
    return lo
  }
}

export interface Moment {
  /** Days from the first day of the year that is told. */
  readonly day: number
  readonly minute: number
}

/** When so many reports come in: days weighed by weekday, hours by habit; in order of time. */
export function moments(random: Random, count: number, days: number, firstWeekday: number): Moment[] {
  const drawDay = drawer(Array.from({ length: days }, (_, day) => dayWeights[(firstWeekday + day) % 7] ?? 1))
  const drawHour = drawer(hourWeights)
  const all = Array.from({ length: count }, () => ({
    day: drawDay(random),
    minute: drawHour(random) * 60 + random.below(60),
  }))
  return all.sort((a, b) => a.day - b.day || a.minute - b.minute)
}

/** A category for a month of the year (0–11): heading by weight and season, item by a seeded taste of the city. */
export function categoryDrawer(codes: readonly string[], random: Random): (month: number, rng: Random) => string {
  const taste = codes.map((code) => (headingWeights[code.slice(0, 2)] ?? 1) * random.between(0.3, 1.7))
  const byMonth = Array.from({ length: 12 }, (_, month) =>
    drawer(codes.map((code, i) => (taste[i] ?? 1) * (seasons[code.slice(0, 2)]?.[month] ?? 1))),
  )
  return (month, rng) => codes[byMonth[month]?.(rng) ?? 0] ?? codes[0] ?? ''
}
