import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { SESSION_COOKIE, type Actor } from '../auth/index.ts'
import type { AppParts } from './app.ts'
import { fastifyPath } from './bind-routes.ts'
import { readForm } from './form.ts'
import type { Page, PageAnswer, PageContext } from './page.ts'
import { Refusal } from './refusal.ts'
import { actorOf, langOf, limitConfig, needs, setSessionOn, sizeOf } from './request-state.ts'

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
  }
}

function send(answer: PageAnswer, ctx: PageContext, reply: FastifyReply, parts: AppParts): FastifyReply {
  if ('to' in answer) return reply.redirect(answer.to, 303)
  if ('raw' in answer) {
    if (answer.headers) void reply.headers(answer.headers)
    return reply
      .status(answer.status ?? 200)
      .type(answer.mime)
      .send(answer.raw)
  }
  const html = parts.shells[answer.shell](answer, ctx)
  return reply
    .status(answer.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(html)
}

/** Binds a room's pages. A form that is refused is shown again by the page itself, with everything that was typed. */
export function bindPages(app: FastifyInstance, pages: readonly Page[], parts: AppParts): void {
  for (const page of pages) {
    const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const actor = await actorOf(request, parts)
      const allowed = needs(page.power, actor, parts)
      if (allowed !== 'ok') throw new Refusal(allowed)
      const ctx = pageContext(request, reply, actor, parts)
      if (request.method === 'POST' && page.post)
        return send(await page.post(ctx, await readForm(request)), ctx, reply, parts)
      if (page.get) return send(await page.get(ctx), ctx, reply, parts)
      throw new Refusal('not_found')
    }
    const url = fastifyPath(page.path)
    if (page.get) app.get(url, answer)
    if (page.post) app.post(url, { config: limitConfig(page.limit, parts) }, answer)
  }
}
