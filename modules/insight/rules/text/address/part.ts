// Words used below.
//   part      a stretch of an address with a label: a road, a house number
//   stretch   any run of signs that could be a part
//   tag       what one sign is of a part: its beginning, middle, end, or the whole of it
//   clue      something seen at a sign or in a stretch that speaks for some labels and against others

export interface Part {
  readonly label: string
  /** From this sign up to `end`, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

/** An address taken apart: the parts follow each other without a gap. */
export interface Address {
  readonly text: string
  readonly parts: readonly Part[]
}

/** Tags of a label: 4 × its number and one of these. */
export const tagsPerLabel = 4
export const begin = 0
export const middle = 1
export const ending = 2
export const single = 3
