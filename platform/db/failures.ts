import { DatabaseError } from 'pg'

/** The database did not answer, or cannot write just now: said to the client as 503, to be tried again. */
export class Unavailable extends Error {
  override name = 'Unavailable'
}

/** This act was done before: the caller reads back the first answer. */
export class Repeated extends Error {
  override name = 'Repeated'
}

/** SQLSTATE classes that pass by themselves: connection lost, resources short, shutdown, disk full, read-only. */
const passing = /^(08|53|57P|58|25006)/
// ENOENT: the socket of a server that went away in good order.
const socketErrors = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'])

/** Turns a driver's error into what a caller can act upon; a defect is passed on as it is. */
export function classify(error: unknown): unknown {
  if (error instanceof DatabaseError) {
    if (error.code && passing.test(error.code)) return new Unavailable(error.message, { cause: error })
    if (error.code === '23505' && error.constraint === 'entry_act_once') return new Repeated('', { cause: error })
    return error
  }
  if (error instanceof Error) {
    const code = 'code' in error ? String(error.code) : ''
    const lost = /Connection terminated|timeout exceeded when trying to connect|Query read timeout|not queryable/i
    if (socketErrors.has(code) || lost.test(error.message)) return new Unavailable(error.message, { cause: error })
  }
  return error
}

/** True when an exclusion refused the row: two rows that must not stand together; `constraint` names which. */
export const isExclusionViolation = (error: unknown, constraint: string): boolean =>
  error instanceof DatabaseError && error.code === '23P01' && error.constraint === constraint

/** True when a unique key refused the row; `constraint` names which. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return (
    error instanceof DatabaseError &&
    error.code === '23505' &&
    (constraint === undefined || error.constraint === constraint)
  )
}
