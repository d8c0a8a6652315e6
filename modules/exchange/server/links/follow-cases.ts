import { casesFor } from '@lianxin/cases'
import { messageRow } from '@lianxin/platform/notify'
import { humanId, kinds, type PlaceCode } from '@lianxin/platform/ids'
import type { FollowedEntry, Follower } from '@lianxin/platform/journal'
import { linkPaths } from '../../contract/links/paths.ts'
import { replyAddress } from '../../rules/links/read-letter.ts'
import { letterOf } from '../../web/links/letter.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'
import { newToken, tokenHash } from './tokens.ts'

/** Days a link holds; a rework makes a new one. */
const DAYS = 21
const NEWS_HOURS = 72

const asks = new Set(['dispatched', 'in_progress'])
const toUnit = (one: FollowedEntry): boolean => {
  if (
    !/^cases\.(report|accept|dispatch|coordinate|uphold_return|reclassify|part|rework|rework_up|import)$/.test(one.act)
  )
    return false
  const { to } = JSON.parse(one.body) as { to?: string }
  return to !== undefined && asks.has(to)
}

/**
 * Sends an order to a unit that does not sign in: a letter to its office with a link for this case and this unit. Link and
 * letter are made in the transaction of the cursor; the token stands in the letter alone, which the outbox forgets once
 * it was handed over.
 */
export function writeToUnits(state: ExchangeState): Follower {
  return {
    name: 'exchange-links',
    from: 'now',
    async follow(entries, t, county) {
      const now = state.clock.now()
      const since = now.subtract({ hours: NEWS_HOURS })
      const sent = entries.filter((one) => toUnit(one) && Temporal.Instant.compare(one.at, since) >= 0)
      if (sent.length === 0 || !state.origin) return []
      const ids = [...new Set(sent.map((one) => one.object))]
      const [rows, contacts] = await t.send(
        casesFor(county, ids),
        q.selectFrom('exchange.unit_contact').select(['unit', 'email']).where('stopped_at', 'is', null),
      )
      const mailbox = new Map(contacts.map((one) => [one.unit, one.email]))
      const writes = []
      for (const row of rows) {
        const email = row.unit === null ? undefined : mailbox.get(row.unit)
        const last = sent.findLast((one) => one.object === row.id)
        if (!email || !row.unit || !last || !asks.has(row.status) || row.sealed) continue
        const token = newToken()
        const id = await state.ids.next(county, kinds.answerLink)
        const { replyTo } = state
        const letter = letterOf({
          number: humanId(last.object),
          title: row.title,
          text: row.text,
          place: state.cases.places.nameOf(row.place as PlaceCode),
          due: row.handle_by?.toString() ?? null,
          link: new URL(linkPaths.answer(token), state.origin).href,
          byLetter: replyTo !== undefined,
        })
        writes.push(
          // A newer link takes the place of those before it.
          q
            .updateTable('exchange.answer_link')
            .set({ revoked_at: now })
            .where('county', '=', county)
            .where('case_id', '=', row.id)
            .where('revoked_at', 'is', null),
          q.insertInto('exchange.answer_link').values({
            county,
            id,
            case_id: row.id,
            unit: row.unit,
            place: row.place,
            token_hash: tokenHash(token),
            made_at: now,
            expires_at: now.add({ hours: 24 * DAYS }),
          }),
          messageRow(state.cases.vault, {
            county,
            key: `${county}:${last.pos}:exchange-links`,
            channel: 'email',
            to: email,
            subject: letter.subject,
            text: letter.text,
            ...(replyTo ? { href: `mailto:${replyAddress(replyTo, token)}` } : {}),
            urgency: 'news',
            quiet: null,
            at: now,
          }),
        )
      }
      return writes
    },
  }
}
