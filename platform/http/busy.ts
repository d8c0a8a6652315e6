import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { common } from './guard.ts'
import { platformRefusals } from './platform-refusals.ts'
import { langOf } from './request-state.ts'

const { status, zh, en } = platformRefusals.unavailable
const problem = {
  zh: JSON.stringify({ type: 'about:blank', status, code: 'unavailable', title: zh }),
  en: JSON.stringify({ type: 'about:blank', status, code: 'unavailable', title: en }),
}
const style =
  'body{font:20px/1.6 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1rem;color:#222}' +
  'a{display:inline-block;min-height:44px;font-size:22px}'
const page =
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${zh}</title><style>${style}</style><main><h1>${zh}</h1><p lang="en">${en}</p><p><a href="">再试一次 · Try again</a></p></main></html>`
const styleHash = createHash('sha256').update(style).digest('base64')
const asPage = {
  'content-type': 'text/html; charset=utf-8',
  'content-length': String(Buffer.byteLength(page)),
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'self'`,
}
const asProblem = (lang: 'zh' | 'en') => ({
  'content-type': 'application/problem+json; charset=utf-8',
  'content-length': String(Buffer.byteLength(problem[lang])),
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
})
const asProblemIn = { zh: asProblem('zh'), en: asProblem('en') }

/** Said by one, two or three seconds, so that those who were refused together do not come back together. */
export const comeAgainIn = (): number => 1 + Math.floor(Math.random() * 3)

/**
 * Refuses without any of what an answer of the house goes through: when three times as many come as can be served, what a
 * refusal costs is taken from those who are. What is said lies ready; a page says it in both languages.
 */
export function answerBusy(request: FastifyRequest, reply: FastifyReply): void {
  const forPeople = !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
  const lang = langOf(request)
  reply.hijack()
  reply.raw
    .writeHead(status, {
      ...common,
      ...(forPeople ? asPage : asProblemIn[lang]),
      'retry-after': String(comeAgainIn()),
      'cache-control': 'no-store',
    })
    .end(forPeople ? page : problem[lang])
}
