import { random } from './random.ts'

/** Day the invented counts are given for. */
export const AS_OF = '2025-12-31'
/** Day of the national list the codes are taken from. */
export const VALID_FROM = '2023-06-30'

export interface Counts {
  readonly households: number
  readonly population: number
}

/**
 * Invented households and people of each micro-grid of a village, 15 to 35 households with two to three people each, so
 * that the city comes to about two million households. Drawn by village, so that a town alone has the city's numbers.
 */
export function drawCounts(seed: number, village: string, urban: boolean, microGrids: number): Counts[] {
  const chance = random(seed, 'counts', village)
  const typical = urban ? chance.between(24, 29) : chance.between(17, 22)
  const perHousehold = urban ? chance.between(2.3, 2.7) : chance.between(2.5, 2.9)
  return Array.from({ length: microGrids }, () => {
    const households = Math.max(8, Math.round(typical + 3.5 * chance.bell()))
    return { households, population: Math.round(households * perHousehold * chance.between(0.93, 1.07)) }
  })
}

export const sumOf = (counts: readonly Counts[]): Counts => ({
  households: counts.reduce((sum, one) => sum + one.households, 0),
  population: counts.reduce((sum, one) => sum + one.population, 0),
})
