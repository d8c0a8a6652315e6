import type { FastifyReply, FastifyRequest } from 'fastify'
import { SESSION_COOKIE, type Actor } from '../auth/index.ts'
import type { AppParts } from './app.ts'
import type { PageContext } from './page.ts'
import { langOf, ownCookie, setSessionOn, sizeOf } from './request-state.ts'

/** What a page is told about the request. */
export function pageContext(request: FastifyRequest, reply: FastifyReply, actor: Actor, parts: AppParts): PageContext {
  return {
    actor,
    lang: langOf(request),
    size: sizeOf(request),
    url: new URL(request.url, `${request.protocol}://${request.host}`),
    params: request.params as Record<string, string>,
    ip: request.ip,
    agent: request.headers['user-agent'] ?? '',
    token: request.cookies[SESSION_COOKIE],
    nonce: request.nonce,
    demo: parts.demo,
    asset: parts.asset,
    may: (power) => parts.may(actor, power),
    setSession: setSessionOn(reply, parts),
    cookie: (name) => request.cookies[name],
    keepCookie: (name, value, days) => void reply.setCookie(name, value, ownCookie(parts, days)),
  }
}
