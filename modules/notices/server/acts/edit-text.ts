import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isUniqueViolation, Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { idOf, kinds } from '@lianxin/platform/ids'
import { actBefore, record, type Head } from '@lianxin/platform/journal'
import { textParts, type NoticeTexts } from '../../contract/book.ts'
import type { EditText, RestoreText } from '../../contract/texts.ts'
import { faultWords } from '../../rules/fault-words.ts'
import { textFault } from '../../rules/merge-books.ts'
import type { NoticesState } from '../state.ts'
import { q } from '../store.ts'
import { cityAdministrator, cityPlace } from './city-only.ts'

/** All texts are one object in the journal. */
const TEXTS = 1

/** 修改通知文字: the next version of one text. Refuses a text that cannot be filled in, at its field, with what is wrong. */
export function editText(state: NoticesState, staff: Staff, event: string, input: EditText): Promise<number> {
  const known = state.book.events[event]
  if (!known) throw new Refusal('text_unknown')
  for (const part of textParts) {
    const fault = textFault(state.book, known, part, input[part])
    if (fault) throw new Refusal('text_unfit', { field: part, ...faultWords(state.book, known, fault) })
  }
  const now = state.texts.of(event, input.lang)
  const { title, text, sms } = input
  const same = now !== undefined && textParts.every((part) => now[part] === input[part])
  return nextVersion(state, staff, event, input, { texts: { title, text, sms }, shipped: false, same })
}

/** 恢复原文: the shipped text holds again, as a version like any other. */
export function restoreText(state: NoticesState, staff: Staff, event: string, input: RestoreText): Promise<number> {
  const shipped = state.book.events[event]?.[input.lang]
  if (!shipped) throw new Refusal('text_unknown')
  const last = state.texts.lastOf(event, input.lang)
  return nextVersion(state, staff, event, input, { texts: shipped, shipped: true, same: !last || last.shipped })
}

const lastEdition = q
  .selectFrom('notices.edited_text')
  .select(['edition', 'hash'])
  .where('edition', 'is not', null)
  .orderBy('edition', 'desc')
  .limit(1)

const lastVersion = (event: string, lang: string) =>
  q
    .selectFrom('notices.edited_text')
    .select('version')
    .where('event', '=', event)
    .where('lang', '=', lang)
    .orderBy('version', 'desc')
    .limit(1)

const headOf = (row: { edition: number | null; hash: Buffer | null } | undefined): { prev?: Head } =>
  row?.edition && row.hash ? { prev: { version: row.edition, hash: row.hash } } : {}

async function nextVersion(
  state: NoticesState,
  staff: Staff,
  event: string,
  { actId, lang, version: seen, why }: RestoreText,
  { texts, shipped, same }: { texts: NoticeTexts; shipped: boolean; same: boolean },
): Promise<number> {
  cityAdministrator(state, staff)
  const { db, clock, city } = state
  const scope = scopeOf(staff)
  const at = clock.now()
  const version = await db
    .act(scope, async (t) => {
      const [[edition], [last]] = await t.send(lastEdition, lastVersion(event, lang))
      if ((last?.version ?? 0) !== seen) throw new Refusal('text_changed')
      if (same) throw new Refusal('text_same')
      const next = seen + 1
      const entry = record({
        county: city,
        object: idOf(city, kinds.message, TEXTS),
        place: cityPlace(city),
        act: shipped ? 'notices.restore_text' : 'notices.edit_text',
        actId,
        actor: staff,
        at,
        why,
        body: { event, lang, version: next, ...texts },
        ...headOf(edition),
      })
      await t.finish(
        q.insertInto('notices.edited_text').values({
          event,
          lang,
          version: next,
          ...texts,
          shipped,
          why,
          by_account: staff.account,
          by_name: staff.name,
          at,
          edition: entry.version,
          hash: entry.hash,
        }),
        ...entry.statements,
      )
      return next
    })
    .catch(async (error: unknown) => {
      const [[before]] = await db.read(scope, actBefore(city, actId))
      if (before && (error instanceof Repeated || error instanceof Refusal || isUniqueViolation(error)))
        return Number((JSON.parse(before.body) as { version: number }).version)
      if (isUniqueViolation(error)) throw new Refusal('text_changed')
      throw error
    })
  await state.texts.reload()
  return version
}
