/** What is wrong with one field of what was sent. */
export interface FieldFault {
  readonly field: string
  readonly zh: string
  readonly en: string
}

/** The body of a no: `application/problem+json`. */
export interface Problem {
  readonly code?: string
  readonly title?: string
  readonly detail?: string
  readonly field?: string
  readonly errors?: readonly FieldFault[]
}

/** What the city said when it refused: a code to act upon, a sentence for a person, and what is wrong field by field. */
export class Refused<Code extends string = string> extends Error {
  override name = 'Refused'
  readonly code: Code
  readonly status: number
  readonly field: string | undefined
  readonly errors: readonly FieldFault[]
  /** Seconds after which it may be tried again, where the city said so. */
  readonly retryAfter: number | undefined
  constructor(status: number, code: Code, problem: Problem, retryAfter?: number) {
    super(problem.title ?? code)
    this.code = code
    this.status = status
    this.field = problem.field
    this.errors = problem.errors ?? []
    this.retryAfter = retryAfter
  }
}

/** Whether this is a no of the city, and one of these codes where any are named. */
export const isRefused = <Code extends string>(error: unknown, ...codes: readonly Code[]): error is Refused<Code> =>
  error instanceof Refused && (codes.length === 0 || codes.some((code) => code === error.code))
