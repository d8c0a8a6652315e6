import { createHash } from 'node:crypto'
import { type Statement } from '@lianxin/platform/db'
import type { County, Id } from '@lianxin/platform/ids'
import { everywhere, loop, type Running } from '@lianxin/platform/journal'
import { callsWithdrawn, messageRow, usualQuiet } from '@lianxin/platform/notify'
import type { Lang } from '../contract/book.ts'
import { nothingChosen, planNotice, type Addresses } from '../rules/plan-notice.ts'
import { wordsOf, type Params } from '../rules/words-of.ts'
import { chosenBy, type Chosen } from './reads/chosen.read.ts'
import { mailLinks } from './mail-links.ts'
import { noticePhoneAt } from './notice-rows.ts'
import type { NoticesState } from './state.ts'
import { q } from './store.ts'

const BATCH = 100

const waiting = q
  .selectFrom('notices.notice')
  .select(['county', 'key', 'person', 'phone', 'lang', 'event', 'object', 'params', 'once', 'again', 'over_at'])
  .where('spread_at', 'is', null)
  .orderBy('rank')
  .orderBy('created_at')
  .limit(BATCH)

type Waiting = Awaited<ReturnType<typeof readWaiting>>[number]
const readWaiting = async ({ db }: NoticesState) => (await db.read(everywhere, waiting))[0]

async function addressesOf(state: NoticesState, one: Waiting, chosen: Chosen | undefined): Promise<Addresses> {
  const sms =
    state.vault.open(noticePhoneAt(one), one.phone) ??
    (one.person === null ? undefined : await state.phoneOf(one.person as Id))
  return { sms, email: chosen?.email ?? undefined, push: chosen?.browsers ?? [] }
}

const rowOf = (one: Waiting) =>
  q
    .updateTable('notices.notice')
    .where('county', '=', one.county)
    .where('key', '=', one.key)
    // Rung again meanwhile, it is spread again.
    .where('again', '=', one.again)

/** The writes of one notice: its messages, and that it was spread. What stands in messages only is forgotten with it. */
async function spreadOne(state: NoticesState, one: Waiting, chosen: Chosen | undefined): Promise<Statement[]> {
  const now = state.clock.now()
  const event = state.book.events[one.event]
  const topic = event && state.book.topics[event.topic]
  const lang: Lang = chosen?.lang ?? (one.lang === 'en' ? 'en' : 'zh')
  const texts = state.texts.of(one.event, lang)
  const done = (shown: boolean, held = false) => rowOf(one).set({ spread_at: now, once: null, shown, held })
  // Of an event that the house no longer knows nothing can be said; a call that was answered says nothing any more.
  if (!event || !topic || !texts) return [done(false)]
  if (one.over_at !== null) return [done(true)]
  const plan = planNotice(event, topic, chosen ?? nothingChosen, await addressesOf(state, one, chosen))
  const params = { ...(one.params as unknown as Params), ...(one.once as unknown as Params | null) }
  const words = wordsOf(state.book, texts, params, lang)
  const href = event.href && one.object !== null ? event.href(one.object) : event.href?.('')
  const link = href && state.origin ? `\n\n${new URL(href, state.origin).href}` : ''
  const messages = plan.sends.map(({ channel, to }) =>
    messageRow(state.vault, {
      county: one.county as County,
      key: `${one.key}:${one.again}:${channel}${channel === 'push' ? `:${shortHash(to)}` : ''}`,
      channel,
      to,
      subject: words.title,
      text: channel === 'email' ? `${words.text}${link}` : words.sms,
      ...(href ? { href } : {}),
      urgency: event.urgency,
      ...(event.urgency === 'call' && one.object !== null ? { rings: one.object as Id } : {}),
      quiet: chosen?.quiet ?? usualQuiet,
      at: now,
    }),
  )
  return [...earlierRings(one), ...messages, done(plan.shown, plan.held)]
}

/** Rounds of this call that never got out: when the provider comes back it rings once. */
const earlierRings = ({ county, key, object, again }: Waiting): Statement[] =>
  object !== null && again > 1 ? [callsWithdrawn(county as County, object as Id, `${key}:`)] : []

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

/**
 * Puts the messages of new notices into the outbox, each through the channels its addressee chose, in her language.
 * Messages and mark are one transaction a county; a spreader that is killed leaves the notice to the next one, and two at
 * once write the same keys. Returns how many notices it spread.
 */
export async function spreadNotices(state: NoticesState): Promise<number> {
  const rows = await readWaiting(state)
  const chosen = await chosenBy(state, [...new Set(rows.map((one) => one.person).filter((one) => one !== null))])
  for (const county of new Set(rows.map((one) => one.county))) {
    const mine = rows.filter((one) => one.county === county)
    const writes = await Promise.all(
      mine.map((one) => spreadOne(state, one, one.person === null ? undefined : chosen.get(one.person))),
    )
    await state.db.write(everywhere, ...writes.flat())
  }
  return rows.length
}

/** Spreads until stopped; told by `spread` that the outbox has something to hand over. */
export function startSpreading(state: NoticesState, spread: () => void): Running {
  return loop(
    async () => {
      const [count, letters] = [await spreadNotices(state), await mailLinks(state)]
      if (count + letters > 0) spread()
      return count === BATCH
    },
    500,
    state.log,
  )
}
