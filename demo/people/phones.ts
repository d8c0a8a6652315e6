/**
 * Numbers nobody has: mobile ones count up from 190 0000 0000, where the four digits of the area are still zero; a
 * landline never begins with 0. Each use has a range of its own, so that no number is given to two people.
 */
const RANGES = { staff: 0, person: 3_000_000, resident: 6_000_000 } as const

/** The nth mobile number of a use, n below three million. */
export function mobile(use: keyof typeof RANGES, n: number): string {
  return `190${`${RANGES[use] + n}`.padStart(8, '0')}`
}

/** The nth landline. */
export const landline = (n: number): string => `0573-0${`${n}`.padStart(7, '0')}`
