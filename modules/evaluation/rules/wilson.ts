/** Two-sided 95 %. */
const Z = 1.959963984540054

/** A share with what it rests on; all shares between 0 and 1. */
export interface Rate {
  readonly value: number
  readonly low: number
  readonly high: number
  /** How many there are in the numerator and in the denominator. */
  readonly good: number
  readonly of: number
}

/**
 * A share and its 95 % Wilson interval: 30 of 30 is 88.6–100 %, not 100. Null where there is nothing to divide by.
 * Refuses a numerator outside the denominator: that is a fault of ours, not a figure.
 */
export function wilson(good: number, of: number): Rate | null {
  if (of === 0) return null
  if (good < 0 || good > of) throw new RangeError(`${good} of ${of} is no share`)
  const p = good / of
  const z2 = Z * Z
  const middle = (p + z2 / (2 * of)) / (1 + z2 / of)
  const reach = (Z * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of))) / (1 + z2 / of)
  // At none and at all the share is an end of its own interval: rounding must not put it a hair outside.
  const [low, high] = [Math.max(0, middle - reach), Math.min(1, middle + reach)]
  return { value: p, low: Math.min(p, low), high: Math.max(p, high), good, of }
}
