import { scopeOf, visitor, type Actor } from '@lianxin/platform/auth'
import type { Scope } from '@lianxin/platform/db'
import type { Id } from '@lianxin/platform/ids'
import { countyScope } from '@lianxin/platform/journal'
import { countyOf } from '@lianxin/platform/ids'
import type { CaseId } from '../../contract/ids.ts'
import type { TakenDownWay } from '../../contract/kinds.ts'
import { receiptHash } from '../receipts.ts'
import type { Range } from '../store.ts'

/** Who acts, and the code of the receipt when that is how they prove the case is theirs. */
export interface Acting {
  readonly actor: Actor
  readonly code?: string | undefined
  /** Takes down what the reporter herself said: a call-back, or her paper. Only a room above says so, never a request. */
  readonly onBehalf?: TakenDownWay
  /** What the browser that rates is known by; programs have none. */
  readonly device?: string
}

const NOBODY = '0' as Id

/**
 * Who acts as a reporter: never an office. What lies in the place of a post must not answer to a reporter's act otherwise
 * than what is not there; a member of staff with a slip of their own holds it as anybody does.
 */
export const asReporter = (actor: Actor): Actor => (actor.kind === 'staff' ? visitor : actor)

/** What the database lets them see of a case: staff their place, reporters their own or the one whose code they hold. */
export function scopeFor({ actor, code }: Acting, secret: string, id: CaseId): Scope {
  if (actor.kind === 'system') return countyScope(countyOf(id))
  if (actor.kind === 'staff') return scopeOf(actor)
  const person = actor.kind === 'resident' ? actor.id : NOBODY
  return code ? { as: 'resident', person, receipt: receiptHash(secret, id, code) } : { as: 'resident', person }
}

/** The same range said in the query, where there is one. */
export function rangeFor({ actor }: Acting): Range | undefined {
  return actor.kind === 'staff' ? actor.post : undefined
}

/** Whether the scope alone shows that a case is theirs: they hold the code of its receipt. */
export const holdsReceipt = ({ actor, code, onBehalf }: Acting): boolean =>
  onBehalf !== undefined || (code !== undefined && (actor.kind === 'visitor' || actor.kind === 'resident'))
