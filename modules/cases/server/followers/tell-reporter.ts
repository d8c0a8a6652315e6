import type { Statement } from '@lianxin/platform/db'
import { countyOf, humanId, type Id } from '@lianxin/platform/ids'
import type { FollowedEntry, Follower } from '@lianxin/platform/journal'
import { messageRow } from '@lianxin/platform/notify'
import type { ResidentId } from '@lianxin/people/contract'
import type { CaseId } from '../../contract/ids.ts'
import { messageOf } from '../../rules/feedback.ts'
import { entryOf } from '../reads/steps-of.ts'
import { receiptCode } from '../receipts.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'

const NAME = 'cases-tell'
/** Hours after which a step is no news: it stands on the page, and a year that was loaded sends no messages. */
const NEWS = 48

/**
 * 逐步反馈: tells the reporter each step by message, as long as there is a number. Nothing is told that is not in the
 * journal, and nothing twice: the message's key is the entry's position.
 */
export function tellReporter(cases: CasesState): Follower {
  return {
    name: NAME,
    from: 'now',
    async follow(entries, t, county) {
      const since = cases.clock.now().subtract({ hours: NEWS })
      const mine = entries.filter(
        (one) =>
          one.act.startsWith('cases.') &&
          countyOf(one.object) === county &&
          Temporal.Instant.compare(one.at, since) >= 0,
      )
      if (mine.length === 0) return []
      const ids = [...new Set(mine.map((one) => one.object))]
      const [rows] = await t.send(
        q
          .selectFrom('cases.case')
          .select(['id', 'lang', 'reporter', 'contact_phone'])
          .where('county', '=', county)
          .where('id', 'in', ids),
      )
      const byId = new Map(rows.map((row) => [row.id, row]))
      const phones = await phonesOf(cases, rows)
      return mine.flatMap((one): Statement[] => {
        const row = byId.get(one.object)
        const to = phones.get(one.object)
        const text = row && to ? textOf(cases, one, row.lang === 'en' ? 'en' : 'zh') : null
        return text && to
          ? [messageRow({ county, key: `${county}:${one.pos}:${NAME}`, to, text, at: cases.clock.now() })]
          : []
      })
    },
  }
}

/** The number typed with the report; else the one she signs in with. */
async function phonesOf(
  { people }: CasesState,
  rows: readonly { id: string; reporter: string | null; contact_phone: string | null }[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const { id, reporter, contact_phone } of rows) {
    const phone = contact_phone ?? (reporter === null ? undefined : await people.phoneOf(reporter as ResidentId))
    if (phone) found.set(id, phone)
  }
  return found
}

function textOf({ secret }: CasesState, one: FollowedEntry, lang: 'zh' | 'en'): string | null {
  const entry = entryOf(one)
  if (!entry) return null
  const code = entry.act === 'report' ? receiptCode(secret, one.object as CaseId) : undefined
  return messageOf(entry, humanId(one.object as Id), lang, code)
}
