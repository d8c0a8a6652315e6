import { fieldAt, type Vault } from '@lianxin/platform/crypto'
import type { Statement } from '@lianxin/platform/db'
import type { County, Id } from '@lianxin/platform/ids'
import { callsWithdrawn, ranks, type Urgency } from '@lianxin/platform/notify'
import type { Lang } from '../contract/book.ts'
import type { Params } from '../rules/words-of.ts'
import { q } from './store.ts'

/** Somebody to tell: a person with an account, a phone given for the matter, or both. */
export type Addressee =
  | { readonly person: Id; readonly phone?: string | undefined; readonly lang?: Lang }
  | { readonly person?: undefined; readonly phone: string; readonly lang?: Lang }

/** One event to tell one addressee. */
export interface NewNotice {
  /** Of what it is about, so that it is written with the follower's cursor. */
  readonly county: County
  /** A follower takes `county:pos:name:recipient`, a job whatever names the occasion: the same key is told once. */
  readonly key: string
  readonly to: Addressee
  /** Code of an event in the room's book. */
  readonly event: string
  readonly object?: Id
  readonly params: Params
  /** What stands in the message only and is kept nowhere after it. */
  readonly once?: Params
  readonly urgency: Urgency
  /** Round of a call that is repeated under one key: a higher one tells it again. */
  readonly again?: number
  readonly at: Temporal.Instant
}

/** Where the phone of a notice lies closed. */
export const noticePhoneAt = (one: { readonly county: number; readonly key: string }) =>
  fieldAt('notices.notice.phone', one.county, one.key)

/**
 * The statements that tell people something: to be written in the transaction of a follower or a job of the worker. A key
 * that was told before changes nothing, unless its round is higher. Channels, language and words are found when it is spread.
 */
export function noticeRows(vault: Vault, notices: readonly NewNotice[]): Statement[] {
  // One statement may not touch a row twice.
  const byKey = new Map(notices.map((one) => [`${one.county} ${one.key}`, one]))
  if (byKey.size === 0) return []
  return [
    q
      .insertInto('notices.notice')
      .values(
        [...byKey.values()].map((one) => ({
          county: one.county,
          key: one.key,
          person: one.to.person ?? null,
          phone: vault.seal(noticePhoneAt(one), one.to.phone ?? null),
          lang: one.to.lang ?? null,
          event: one.event,
          object: one.object ?? null,
          params: JSON.stringify(one.params),
          once: one.once ? JSON.stringify(one.once) : null,
          rank: ranks[one.urgency],
          again: one.again ?? 0,
          created_at: one.at,
        })),
      )
      .onConflict((on) =>
        on
          .columns(['county', 'key'])
          .doUpdateSet((e) => ({
            params: e.ref('excluded.params'),
            again: e.ref('excluded.again'),
            created_at: e.ref('excluded.created_at'),
            spread_at: null,
            read_at: null,
            over_at: null,
          }))
          .whereRef('notices.notice.again', '<', 'excluded.again'),
      ),
  ]
}

/** Ends the calls about an object: somebody has it, so the bar on the screen goes and nothing more is sent. */
export function callsOver(county: County, object: Id, at: Temporal.Instant): Statement[] {
  return [
    q
      .updateTable('notices.notice')
      .set({ over_at: at })
      .where('county', '=', county)
      .where('object', '=', object)
      .where('rank', '=', ranks.call)
      .where('over_at', 'is', null),
    callsWithdrawn(county, object),
  ]
}
