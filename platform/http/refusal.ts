/** The sentence of a refusal in both languages, and its HTTP status. */
export interface RefusalText {
  readonly status: number
  readonly zh: string
  readonly en: string
}
export type RefusalTable = Readonly<Record<string, RefusalText>>

export interface RefusalDetail {
  /** The field at fault, so that the form can show the sentence beside it. */
  readonly field?: string
  /** What a person needs beyond the sentence: a number, a date, the right way. Both languages. */
  readonly zh?: string
  readonly en?: string
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number
  /** Said beside the answer, such as where a caller stands with its limit. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Declares a room's refusals, keeping their codes as types. */
export function refusals<const T extends RefusalTable>(table: T): T {
  return table
}

/** An expected no. The code is declared in a contract; whatever else is thrown is a defect. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: string
  readonly detail: RefusalDetail
  constructor(code: string, detail: RefusalDetail = {}) {
    super(code)
    this.code = code
    this.detail = detail
  }
}

export const isRefusal = (error: unknown, code?: string): error is Refusal =>
  error instanceof Refusal && (code === undefined || error.code === code)
