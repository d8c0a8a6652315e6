import { createHash } from 'node:crypto'
import PostalMime from 'postal-mime'
import { isRefusal, Refusal } from '@lianxin/platform/http'
import { everywhere } from '@lianxin/platform/journal'
import { askedBy, tokenIn } from '../../rules/links/read-letter.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'
import { actIdOf, answerByLink } from './answer-by-link.ts'
import { openLink } from './open-link.ts'

export interface LetterTaken {
  readonly state: 'done' | 'known' | 'refused'
  readonly fault: string | null
}

const MOST_FILES = 6
/** What may come with an answer; what else a mail program attaches (signatures, calendars) is passed over. */
const taken = /^(image\/(jpeg|png|webp)|application\/pdf)$/

async function parse(raw: Buffer) {
  const parsed = await PostalMime.parse(raw).catch(() => undefined)
  if (!parsed) throw new Refusal('letter_unreadable')
  const headers = parsed.headers.filter(({ key }) => /^(delivered-to|x-original-to|envelope-to|to|cc)$/.test(key))
  return { parsed, token: tokenIn(headers.map(({ value }) => value)) }
}

/**
 * 回信办理: reads the answer that the office of a unit wrote to the address of its letter. The token in that address says
 * which case and which unit; whether the letter is genuine beyond that is the gateway's to check. A letter that comes
 * twice is read once. Refuses a letter to nobody; what cannot be done is said, so that the gateway can bounce it.
 */
export async function takeLetter(state: ExchangeState, raw: Buffer): Promise<LetterTaken> {
  const { parsed, token } = await parse(raw)
  const link = await openLink(state, token).catch((error: unknown) => {
    throw isRefusal(error, 'link_gone') ? new Refusal('letter_unknown') : error
  })
  const key = createHash('sha256')
    .update(`${parsed.messageId ?? raw.toString('base64')} ${link.id}`)
    .digest('hex')
  const [[before]] = await state.db.read(
    everywhere,
    q.selectFrom('exchange.letter').select(['state']).where('county', '=', link.county).where('key', '=', key),
  )
  if (before) return { state: 'known', fault: null }
  const fault = await answer(state, link, key, parsed)
  await state.db.write(
    everywhere,
    q
      .insertInto('exchange.letter')
      .values({
        county: link.county,
        key,
        link: link.id,
        place: link.row.place,
        at: state.clock.now(),
        state: fault === null ? 'done' : 'refused',
        fault,
      })
      .onConflict((on) => on.doNothing()),
  )
  return { state: fault === null ? 'done' : 'refused', fault }
}

/** Null when it was done, else the code of what stood against it. */
async function answer(
  state: ExchangeState,
  link: Awaited<ReturnType<typeof openLink>>,
  key: string,
  { text, html, from, attachments }: Awaited<ReturnType<typeof parse>>['parsed'],
): Promise<string | null> {
  const written = text ?? html?.replaceAll(/<br\s*\/?>|<\/p>|<\/div>/gi, '\n').replaceAll(/<[^>]*>/g, '') ?? ''
  const asked = askedBy(written)
  if ('fault' in asked) return asked.fault
  const files = attachments
    .filter(({ mimeType }) => taken.test(mimeType))
    .slice(0, MOST_FILES)
    .map(({ content }) => ({
      field: 'files',
      bytes: typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer),
    }))
  const by = { actId: actIdOf(key), name: (from && 'name' in from && from.name ? from.name : '来信').slice(0, 20) }
  const press =
    asked.act === 'sign_for'
      ? { ...by, do: asked.act }
      : { ...by, do: asked.act, outcome: asked.outcome, result: asked.result }
  try {
    await answerByLink(state, link, press, { files })
    return null
  } catch (error) {
    if (!isRefusal(error)) throw error
    return error.code
  }
}
