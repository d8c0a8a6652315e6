import { CALLER } from './powers.ts'
import type { CallReason } from '../contract/callbacks.ts'
import type { Fact } from './fact.ts'
import type { Said } from './fold.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** One closed case in twenty is asked about, whoever handled it. */
export const RANDOM_SHARE = 0.05
/** A withdrawal this soon after the unit's contact is looked into. */
export const SOON_AFTER_CONTACT = 48 * HOUR
/** Nobody is asked today about what was answered longer ago than this. */
const STALE = 30 * DAY
/** Times an unreached reporter is tried. */
export const MOST_TRIES = 3
const assisted = new Set(['door', 'phone', 'paper'])

/** A number between 0 and 1 that follows from a text and looks like chance: the same for everybody who computes it. */
export function chanceOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x45d9f3b)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

export interface Call {
  readonly reason: CallReason
  /** Milliseconds since the epoch: until when she should have been asked. */
  readonly dueAt: number
}

/** Whether what was just done to a case asks for a call by another unit, and until when; null when it does not. */
export function callFor(one: Fact, said: Said, now: number): Call | null {
  if (!one.asksRating || now - said.at > STALE) return null
  const within = (days: number, reason: CallReason): Call => ({ reason, dueAt: said.at + days * DAY })
  switch (said.act) {
    case 'rate':
      return one.ratedWay === 'self' && (one.solved === 'no' || (one.score ?? 5) <= 2) ? within(3, 'unhappy') : null
    case 'pass':
    case 'on_spot':
      // Before her seven days are over, so that what she says counts as her rating.
      return assisted.has(one.channel) ? within(6, 'assisted') : null
    case 'withdraw':
      return one.lastContactAt !== null && said.at - one.lastContactAt <= SOON_AFTER_CONTACT
        ? within(3, 'withdrawn')
        : null
    case 'close':
      return chanceOf(`callback ${one.id}`) < RANDOM_SHARE ? within(7, 'random') : null
    default:
      return null
  }
}

/** Whether somebody may open the picture of her paper: who entered it, and who calls back, and as far as either may call. */
export const mayOpenPaper = (
  one: Parameters<typeof mayCall>[0] & { readonly caller: string | null },
  who: { readonly account: string; readonly post: { readonly role: string; readonly unit?: string } },
): boolean => mayCall(one, who) && (who.post.role === CALLER || who.account === one.caller)

/** Whether somebody may take down the reporter's answer: never the handler, nor anybody of a unit that had the case. */
export function mayCall(
  one: { readonly unit: string | null; readonly handler?: string | null; readonly had?: readonly string[] },
  who: { readonly account: string; readonly post: { readonly unit?: string } },
): boolean {
  return (
    who.account !== one.handler &&
    (who.post.unit === undefined || (who.post.unit !== one.unit && !one.had?.includes(who.post.unit)))
  )
}
