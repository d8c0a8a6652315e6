/**
 * What an id is of: the digits between county and serial, so that ids of different things never meet
 * in the journal, whose key is the object's id alone. A number is never given twice.
 */
export const kinds = {
  case: 0,
  resident: 1,
  place: 2,
  unit: 3,
  account: 4,
  post: 5,
  branch: 6,
  file: 7,
  rule: 8,
  category: 9,
  calendar: 10,
  group: 11,
  member: 12,
  duty: 13,
  boundary: 14,
  consent: 15,
  message: 16,
  import: 17,
  /** Rights requests, impact assessments, holds and runs of the terms. */
  privacy: 20,
  /** A look at somebody's data, an export or a refusal. */
  look: 24,
  /** A call-back: carries the serial of its case. */
  callback: 30,
  /** A case drawn for a blind check: carries the serial of its case. */
  sample: 31,
  /** Draws, batches, findings, schemes, sheets, periods and appeals. */
  assessment: 32,
  /** Keys of other programs. */
  apiKey: 40,
  /** A program of others that is told what happens. */
  webhook: 41,
  /** A bridge to another system. */
  bridge: 42,
  /** A link by which a unit answers one case, and the contact of such a unit. */
  answerLink: 43,
  /** Data that one unit asks of another. */
  share: 44,
} as const

export type Kind = (typeof kinds)[keyof typeof kinds]
