import type { Id } from '@lianxin/platform/ids'
import type { FollowedEntry } from '@lianxin/platform/journal'
import type { Said } from '../rules/fold.ts'

const CASES = 'cases.'

/** An entry of the journal as it is read from its table. */
export type EntryRead = Pick<FollowedEntry, 'object' | 'version' | 'act' | 'actor' | 'place' | 'at' | 'body'>

/** Digits of an id that say what it is of; a case's are zeros. */
const isCase = (id: string): boolean => id.slice(6, 8) === '00'

/** What an entry says of a case; undefined when it is about something else. */
export function saidIn(one: EntryRead): Said | undefined {
  if (!one.act.startsWith(CASES) || !isCase(one.object)) return undefined
  return {
    object: one.object,
    version: one.version,
    act: one.act.slice(CASES.length),
    actor: one.actor as Id,
    place: one.place,
    at: one.at.epochMilliseconds,
    body: JSON.parse(one.body) as Said['body'],
  }
}
