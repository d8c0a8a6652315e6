/** Lengths, counted in characters as people see them; the forms show them and the schemas hold them. */
export const lengths = {
  /** The longest real appeal seen has 12,220. */
  report: 20_000,
  words: 1000,
  result: 4000,
  name: 40,
  address: 200,
  accused: 100,
  files: 6,
  /** Of one detail. */
  detail: 200,
} as const
