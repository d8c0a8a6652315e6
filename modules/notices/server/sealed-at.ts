import { fieldAt } from '@lianxin/platform/crypto'
import { countyOf, type Id } from '@lianxin/platform/ids'

// Where what a person chose lies closed.

export const emailAt = (person: string) => fieldAt('notices.choice.email', countyOf(person as Id), person)
export const emailPendingAt = (person: string) =>
  fieldAt('notices.choice.email_pending', countyOf(person as Id), person)
/** A browser's own JSON; `hash` is of its endpoint. */
export const browserAt = (person: string, hash: Buffer) =>
  fieldAt('notices.subscription.body', countyOf(person as Id), person, hash.toString('hex'))

/** The purpose of the keyed hash by which an address that came back is found. */
export const EMAIL = 'email'
