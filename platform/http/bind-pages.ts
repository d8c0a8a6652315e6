import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Unavailable } from '../db/index.ts'
import { answerErrorAs } from './answer-error.ts'
import type { AppParts } from './app.ts'
import { fastifyPath } from './fastify-path.ts'
import { formOf, readForm } from './form.ts'
import { freshSecond } from './fresh-second.ts'
import { pageContext } from './page-context.ts'
import type { Form, Page, PageAnswer, PageContext } from './page.ts'
import { Refusal } from './refusal.ts'
import { actorOf, limitConfig, needs } from './request-state.ts'

/** What waits for this person, for the frame around the page. The page itself comes without it when it cannot be known. */
async function withAttention(ctx: PageContext, reply: FastifyReply, parts: AppParts): Promise<PageContext> {
  if (!parts.attentionOf || ctx.actor.kind === 'visitor') return ctx
  try {
    return { ...ctx, attention: await parts.attentionOf(ctx) }
  } catch (error) {
    reply.log.warn(error, 'what waits for this person could not be read')
    return ctx
  }
}

async function send(answer: PageAnswer, ctx: PageContext, reply: FastifyReply, parts: AppParts): Promise<FastifyReply> {
  if ('to' in answer) return reply.redirect(answer.to, 303)
  if ('raw' in answer) {
    if (answer.headers) void reply.headers(answer.headers)
    return reply
      .status(answer.status ?? 200)
      .type(answer.mime)
      .send(answer.raw)
  }
  const html = parts.shells[answer.shell](answer, await withAttention(ctx, reply, parts))
  return reply
    .status(answer.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(html)
}

/** What is answered before the page, where it asks for a second factor that was not shown lately. */
async function secondFirst(
  page: Page,
  ctx: PageContext,
  parts: AppParts,
  form?: Form,
): Promise<PageAnswer | undefined> {
  if (ctx.actor.kind !== 'staff' || !ctx.actor.secondDue || !page.freshSecond?.(ctx, form)) return undefined
  if (!parts.askSecond) freshSecond(ctx.actor)
  return parts.askSecond?.(ctx, form)
}

/** Binds a room's pages. A form that is refused is shown again by the page itself, with everything that was typed. */
export function bindPages(app: FastifyInstance, pages: readonly Page[], parts: AppParts): void {
  for (const page of pages) {
    const serve = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const actor = await actorOf(request, parts)
      const allowed = needs(page.power, actor, parts)
      if (allowed !== 'ok') throw new Refusal(allowed)
      const ctx = pageContext(request, reply, actor, parts)
      if (request.method === 'POST' && page.post) {
        const form = await readForm(request)
        if (form.tooLarge !== undefined && !page.saysTooLarge) throw new Refusal('too_large', { field: form.tooLarge })
        const first = await secondFirst(page, ctx, parts, form)
        return send(first ?? (await page.post(ctx, form)), ctx, reply, parts)
      }
      if (page.get) return send((await secondFirst(page, ctx, parts)) ?? (await page.get(ctx)), ctx, reply, parts)
      throw new Refusal('not_found')
    }
    const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      try {
        return await serve(request, reply)
      } catch (error) {
        // Who sends it could not be asked for: what was typed is read all the same, to be offered again.
        if (error instanceof Unavailable && page.post && !formOf(request))
          await readForm(request).catch(() => undefined)
        throw error
      }
    }
    const url = fastifyPath(page.path)
    const { sayNo } = page
    const own = sayNo && {
      errorHandler: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
        answerErrorAs(sayNo, error, request, reply, parts),
    }
    if (page.get) app.get(url, { ...own }, answer)
    if (page.post) app.post(url, { ...own, config: limitConfig(page.limit, parts) }, answer)
  }
}
