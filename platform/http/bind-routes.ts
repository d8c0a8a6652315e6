import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { SESSION_COOKIE } from '../auth/index.ts'
import type { AppParts } from './app.ts'
import { BadInput } from './bad-input.ts'
import { fieldErrors } from './field-errors.ts'
import type { BoundRoute, RequestContext } from './handlers.ts'
import { fastifyPath } from './fastify-path.ts'
import { freshSecond } from './fresh-second.ts'
import { Refusal } from './refusal.ts'
import { actorOf, langOf, limitConfig, needs, setSessionOn } from './request-state.ts'

function read(schema: z.ZodType | undefined, value: unknown, into: Record<string, unknown>): void {
  if (!schema) return
  const parsed = schema.safeParse(value ?? {})
  if (!parsed.success) throw new BadInput(fieldErrors(parsed.error))
  Object.assign(into, parsed.data)
}

/** Binds a room's routes: power, limits, input, then the handler; the reply is sent as JSON. */
export function bindRoutes(app: FastifyInstance, routes: readonly BoundRoute[], parts: AppParts): void {
  for (const { spec, handle } of routes) {
    app.route({
      method: spec.method,
      url: fastifyPath(spec.path),
      config: limitConfig(spec.limit, parts),
      ...(spec.bodyBytes ? { bodyLimit: spec.bodyBytes } : {}),
      handler: async (request, reply) => {
        const actor = await actorOf(request, parts)
        const allowed = needs(spec.power, actor, parts)
        if (allowed !== 'ok') throw new Refusal(allowed)
        if (spec.freshSecond) freshSecond(actor)
        const input: Record<string, unknown> = {}
        read(spec.query, request.query, input)
        read(spec.body, request.body, input)
        // Parameters last: a body cannot speak for another object than the path names.
        read(spec.params, request.params, input)
        const ctx: RequestContext = {
          actor,
          lang: langOf(request),
          ip: request.ip,
          agent: request.headers['user-agent'] ?? '',
          token: request.cookies[SESSION_COOKIE],
          setSession: setSessionOn(reply, parts),
        }
        const answer = await handle(input as never, ctx)
        return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer))
      },
    })
  }
}
