import type { FastifyReply, FastifyRequest } from 'fastify'
import { h, type JSX } from 'preact'
import { visitor } from '../auth/index.ts'
import { Unavailable } from '../db/index.ts'
import type { AppParts } from './app.ts'
import type { Page } from './page.ts'
import type { FieldError } from './field-errors.ts'
import { BadInput } from './bad-input.ts'
import { formOf } from './form.ts'
import { pageContext } from './page-context.ts'
import { Refusal, type RefusalText } from './refusal.ts'
import { actorOf, langOf } from './request-state.ts'

/** What errors of the libraries below mean in our words. */
const byCode: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_REQ_FILE_TOO_LARGE: 'too_large',
  FST_FILES_LIMIT: 'too_large',
  FST_PARTS_LIMIT: 'too_large',
  FST_FIELDS_LIMIT: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong_type',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'wrong_type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'bad_request',
  FST_ERR_CTP_INVALID_JSON_BODY: 'bad_request',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad_request',
  // PostgreSQL: no text of a database can hold NUL. Rooms bound their texts; what slips by one is still no defect.
  22021: 'bad_request',
}

/** The refusal behind whatever was thrown; a defect when it is none. `undefined` means no such page. */
export function refusalOf(error: unknown): Refusal {
  if (error === undefined) return new Refusal('not_found')
  if (error instanceof Refusal) return error
  if (error instanceof Unavailable) return new Refusal('unavailable', { retryAfter: 2 })
  if (error instanceof Error) {
    const code = 'code' in error ? String(error.code) : ''
    const known = byCode[code]
    if (known) return new Refusal(known)
    const status = 'statusCode' in error ? Number(error.statusCode) : 500
    if (status === 429) return new Refusal('too_many', { retryAfter: 60 })
    if (status >= 400 && status < 500) return new Refusal('bad_request')
  }
  return new Refusal('defect')
}

interface Problem {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail?: string
  readonly field?: string
  readonly errors?: readonly FieldError[]
}

function problemOf(refusal: Refusal, text: RefusalText, lang: 'zh' | 'en'): Problem {
  const detail = lang === 'en' ? refusal.detail.en : refusal.detail.zh
  return {
    status: text.status,
    code: refusal.code,
    title: text[lang],
    ...(detail ? { detail } : {}),
    ...(refusal.detail.field ? { field: refusal.detail.field } : {}),
    ...(refusal instanceof BadInput ? { errors: refusal.errors } : {}),
  }
}

const again = {
  zh: { send: '再提交一次', kept: '您填的都还在。', files: '照片和录音要返回上一页重新选。' },
  en: { send: 'Send it again', kept: 'What you typed is kept.', files: 'Photos and voice notes must be chosen again.' },
} as const

/**
 * While the house is away what was typed stands in the answer and goes out again by one press, under the same act id, so
 * that nothing is done twice. Never where a password was typed.
 */
function sendAgain(request: FastifyRequest, { code }: Refusal, lang: 'zh' | 'en'): JSX.Element | null {
  const form = code === 'unavailable' ? formOf(request) : undefined
  if (!form || form.entries.some(([name]) => /password/i.test(name))) return null
  const w = again[lang]
  const enctype = request.isMultipart() ? 'multipart/form-data' : undefined
  const kept = form.entries.map(([name, value]) => h('input', { type: 'hidden', name, value }))
  const files = form.files.length > 0 ? ` ${w.files}` : ''
  return h('form', { method: 'post', action: request.url, enctype }, [
    ...kept,
    h('p', {}, w.kept + files),
    h('p', {}, h('button', { class: 'btn go' }, w.send)),
  ])
}

/** Says no as a page of another standard says it; what is logged and what is said beside it is the same. */
export function answerErrorAs(
  sayNo: NonNullable<Page['sayNo']>,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: AppParts,
): FastifyReply {
  const { refusal, text } = saidWith(error, request, reply, parts)
  const { zh, en } = refusal.detail
  const said = sayNo({
    status: text.status,
    code: refusal.code,
    zh: zh ? `${text.zh} ${zh}` : text.zh,
    en: en ? `${text.en} ${en}` : text.en,
    lang: langOf(request),
    params: request.params as Record<string, string>,
    error,
  })
  return reply
    .status(said.status ?? text.status)
    .headers(said.headers ?? {})
    .type(said.mime)
    .send(said.raw)
}

/** What an error is as a refusal, logged when it is ours, with what is said in headers. */
function saidWith(error: unknown, request: FastifyRequest, reply: FastifyReply, parts: AppParts) {
  const refusal = refusalOf(error)
  const text = parts.texts[refusal.code] ?? parts.texts['defect']
  if (!text) throw new Error('the platform refusals are missing')
  // What is refused because too much came at once is counted, not written: the log would be the next thing to fill.
  if (text.status >= 500 && !(error instanceof Refusal)) request.log.error({ err: error }, refusal.code)
  if (refusal.detail.retryAfter) void reply.header('retry-after', String(refusal.detail.retryAfter))
  if (refusal.detail.headers) void reply.headers(refusal.detail.headers)
  return { refusal, text }
}

/** Says no: problem+json to programs, a page with the sentence and a way on to people. A defect is logged, never shown. */
export async function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: AppParts,
): Promise<FastifyReply> {
  const { refusal, text } = saidWith(error, request, reply, parts)
  const lang = langOf(request)
  const problem = problemOf(refusal, text, lang)
  void reply.status(text.status)

  const wantsPage = !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
  if (!wantsPage)
    return reply
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify({ type: 'about:blank', ...problem }))

  const desk = request.url.startsWith('/console')
  if (refusal.code === 'not_signed_in') {
    const login = desk ? '/console/login' : '/login'
    return reply.redirect(`${login}?next=${encodeURIComponent(request.url)}`, 303)
  }
  // When the database is away, or busy enough, who asks is not asked; the page is shown all the same.
  const actor = refusal.code === 'unavailable' ? visitor : await actorOf(request, parts).catch(() => visitor)
  const back = lang === 'en' ? 'Go back' : '返回上一页'
  const home = lang === 'en' ? 'To the first page' : '回到首页'
  const body: JSX.Element = h('section', { class: 'card notice' }, [
    h('h1', {}, problem.title),
    problem.detail ? h('p', {}, problem.detail) : null,
    problem.errors
      ? h(
          'ul',
          {},
          problem.errors.map((one) => h('li', {}, `${one.field}: ${one[lang]}`)),
        )
      : null,
    sendAgain(request, refusal, lang),
    h('p', {}, [
      h('a', { href: request.headers.referer ?? '/' }, back),
      ' · ',
      h('a', { href: desk ? '/console' : '/' }, home),
    ]),
  ])
  const shell = parts.shells[desk ? 'console' : 'resident']
  const view = { title: problem.title, body, shell: desk ? ('console' as const) : ('resident' as const) }
  return reply.type('text/html; charset=utf-8').send(shell(view, pageContext(request, reply, actor, parts)))
}
