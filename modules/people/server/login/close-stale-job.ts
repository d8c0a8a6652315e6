import type { Job } from '@lianxin/platform/jobs'
import type { Actor } from '@lianxin/platform/auth'
import { sql } from 'kysely'
import type { AccountId } from '../../contract/ids.ts'
import { STALE_DAYS, WARNED_DAYS, staleDue } from '../../rules/stale.ts'
import type { PeopleState } from '../room.ts'
import { accountPhoneAt } from '../sealed-at.ts'
import { q } from '../store.ts'
import { recordOn } from './own-account.ts'

/** Looked at in one run; what is left comes with the next. */
const MOST = 500
const clock: Actor = { kind: 'system', name: '长期未用账号' }

const warning = `【连心】您的工作账号已 ${STALE_DAYS} 天没有登录，再过 ${WARNED_DAYS} 天将自动停用。登录一次即可保留。`

/**
 * Warns whoever has not signed in for long and closes what nobody came back to. What is due is decided again under the
 * account's lock, so that two runs at once warn and close once. Not in a demonstration, whose people never sign in.
 */
export const closeStaleJob = (state: PeopleState): Job => ({
  name: 'people.close-stale',
  everySeconds: 6 * 3600,
  async run(now) {
    if (state.demo) return
    const [rows] = await state.db.read(
      { as: 'auth' },
      q
        .selectFrom('people.account')
        .select(['id', 'phone', 'last_in', 'created_at', 'stale_warned_at'])
        .where('disabled_at', 'is', null)
        .where(sql<boolean>`coalesce(last_in, created_at) <= ${now.subtract({ hours: STALE_DAYS * 24 })}`)
        .where((e) =>
          e.or([
            e('stale_warned_at', 'is', null),
            e('stale_warned_at', '<=', now.subtract({ hours: WARNED_DAYS * 24 })),
          ]),
        )
        .limit(MOST),
    )
    for (const { id, phone } of rows) {
      const done = await settle(state, id as AccountId, now)
      if (done === 'close') await state.sessions.closeAll(id as AccountId)
      if (done === 'warn' && phone)
        // Not taken by the provider: the account's own page says it too, and an administrator opens it again.
        await state.sms
          .send({
            key: `stale:${id}:${now.epochMilliseconds}`,
            to: state.vault.open(accountPhoneAt(id as AccountId), phone),
            text: warning,
          })
          .catch(() => undefined)
    }
  },
})

/** Writes down what is due for one account; what another run did meanwhile is not done again. */
async function settle(state: PeopleState, id: AccountId, now: Temporal.Instant): Promise<'nothing' | 'warn' | 'close'> {
  const dueOf = (row: {
    last_in: Temporal.Instant | null
    created_at: Temporal.Instant
    stale_warned_at: Temporal.Instant | null
  }) => staleDue({ lastIn: row.last_in ?? row.created_at, warnedAt: row.stale_warned_at }, now)
  let due: ReturnType<typeof staleDue> = 'nothing'
  for (const act of ['warn', 'close'] as const) {
    await recordOn(state, id, clock, act === 'warn' ? 'people.warn_stale' : 'people.close_stale', (row) => {
      if (row.disabled_at !== null || dueOf(row) !== act) return undefined
      due = act
      return act === 'warn' ? { stale_warned_at: now } : { disabled_at: now }
    })
    if (due !== 'nothing') break
  }
  return due
}
