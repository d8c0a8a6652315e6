/**
 * What may be true of a case when it is counted, one bit each. The bits are written beside every case and summed by
 * place, unit and month, so a figure and the list of its cases can never disagree. Add at the end, never in between.
 */
export const marks = [
  /** Brought to us; every case carries it. */
  'report',
  'not_accepted',
  'accepted',
  'merged',
  'withdrawn',
  'terminated',
  'suspended',
  /** Left out of the assessment by a panel: carries `report` and this, and nothing else. */
  'excluded',
  'handled',
  /** Handled, and no handling of it was past its limit. */
  'in_time',
  /** Checked by someone else and told to the reporter, or settled on the spot. */
  'answered',
  /** Answered, and the reporter was asked to rate it. */
  'asked',
  'rated',
  /** Score of 4 or 5. */
  'satisfied',
  /** Score of 3: neither counted with the satisfied nor hidden. */
  'neutral',
  'solved',
  'partly',
  'unsolved',
  'contact_due',
  'contact_in_time',
  'closed',
  'closed_in_time',
  'reworked',
  'returned',
  'extended',
  'reopened',
  'on_spot',
  /** Rated by call-back, on paper or through a helper she named. */
  'rated_assisted',
  /** Taken down for someone at the door, by phone or on paper. */
  'assisted',
  /** Handed up by at least one level. */
  'handed_up',
] as const

export type Mark = (typeof marks)[number]

/** The bit of a mark. */
export const bitOf = (mark: Mark): number => 1 << marks.indexOf(mark)

/** All bits of these marks. */
export const bitsOf = (some: readonly Mark[]): number => some.reduce((bits, mark) => bits | bitOf(mark), 0)

/** Which marks a number stands for. */
export const marksIn = (bits: number): Mark[] => marks.filter((mark) => (bits & bitOf(mark)) !== 0)
