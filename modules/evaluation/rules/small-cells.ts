import type { Figure } from './figures.ts'

/** Cells smaller than this are not published: who is meant could be guessed. */
export const SMALL = 5

/** Whether a published figure must be left out: its base or one of its two halves is between one and four. */
export function hides({ rate }: Pick<Figure, 'rate'>): boolean {
  if (!rate) return false
  return [rate.of, rate.good, rate.of - rate.good].some((n) => n > 0 && n < SMALL)
}
