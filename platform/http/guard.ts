import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppParts } from './app.ts'
import { Refusal } from './refusal.ts'

declare module 'fastify' {
  interface FastifyRequest {
    nonce: string
  }
}

const POOL = 256 * 16
let pool = Buffer.alloc(0)
let used = POOL

/** Sixteen random bytes for each answer, drawn two hundred at a time: a call a request would cost more than the rest of this hook. */
function freshNonce(): string {
  if (used >= POOL) {
    pool = randomBytes(POOL)
    used = 0
  }
  return pool.toString('base64', used, (used += 16))
}

const policy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')

/** A write must come from our own pages or from a program without a browser: cookies alone prove nothing. */
function fromElsewhere(request: FastifyRequest): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return false
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const origin = request.headers.origin
  if (origin === undefined || origin === 'null') return origin === 'null'
  try {
    return new URL(origin).host !== request.host
  } catch {
    return true
  }
}

export const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'geolocation=(self), microphone=(self), camera=(self)',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

/** For a year, and for every name below: a browser that came by https once never comes by http. */
const hsts = 'max-age=31536000; includeSubDomains'

/** What is opened as data may load and run nothing. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'"
function isData(reply: FastifyReply): boolean {
  const type = String(reply.getHeader('content-type'))
  return type.startsWith('application/json') || type.startsWith('application/problem')
}

/** Security headers on every answer, and the language and text-size switches on every page. */
export function guardRequests(app: FastifyInstance, parts: AppParts): void {
  // Drawn when a page asks for it; data and redirects need none.
  app.decorateRequest('asker', null)
  app.decorateRequest('nonce', {
    getter(this: FastifyRequest & { drawn?: string }) {
      return (this.drawn ??= freshNonce())
    },
  })
  // Callbacks, not promises: every answer of the house comes through here.
  app.addHook('onRequest', (request, reply, done) => {
    if (fromElsewhere(request)) return done(new Refusal('cross_site'))
    if (request.method !== 'GET' || !request.url.includes('?') || request.url.startsWith('/api/')) return done()
    const url = new URL(request.url, 'http://localhost')
    const lang = url.searchParams.get('lang')
    const size = url.searchParams.get('size')
    if (lang === null && size === null) return done()
    const cookie = { path: '/', sameSite: 'lax', maxAge: 31_536_000, secure: parts.secureCookies ?? false } as const
    if (lang === 'zh' || lang === 'en') void reply.setCookie('lang', lang, cookie)
    if (size === 'm' || size === 'l' || size === 'xl') void reply.setCookie('size', size, cookie)
    url.searchParams.delete('lang')
    url.searchParams.delete('size')
    void reply.redirect(url.pathname + url.search, 303)
  })
  const always = parts.secureCookies ? { ...common, 'strict-transport-security': hsts } : common
  app.addHook('onSend', (request, reply, payload, done) => {
    void reply.headers(always)
    // A file handed over by a room may be held more strictly than a page, never less: a page sets none of its own.
    if (reply.getHeader('content-security-policy') !== 'sandbox')
      void reply.header('content-security-policy', isData(reply) ? dataPolicy : policy(request.nonce))
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
    done(null, payload)
  })
}
