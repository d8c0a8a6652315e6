import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from '../auth/index.ts'
import type { Id } from '../ids/index.ts'
import { knownActor } from './request-state.ts'

/** Somebody signed in was told that something is not there for them, or not theirs to do. */
export interface RefusedAccess {
  readonly actor: Actor
  /** Method and pattern of the address, never the address itself: it may hold what somebody typed. */
  readonly what: string
  /** The object asked for, as far as the address names one. */
  readonly subject?: Id
}

const refused = new Set([403, 404])

function subjectOf(request: FastifyRequest): Id | undefined {
  const id = (request.params as Readonly<Record<string, string>> | undefined)?.['id']
  return id !== undefined && /^[1-9]\d{17}$/.test(id) ? (id as Id) : undefined
}

/**
 * Hands over every answer by which somebody signed in was kept out. Absent and forbidden look alike, so both are told; an
 * address that belongs to nothing is not. The answer has gone by then: nobody waits for it.
 */
export function noteRefusals(app: FastifyInstance, tell: (one: RefusedAccess) => void): void {
  app.addHook('onResponse', (request, reply, done) => {
    const url = request.routeOptions.url
    const actor = refused.has(reply.statusCode) && url !== undefined ? knownActor(request) : undefined
    if (actor && (actor.kind === 'staff' || actor.kind === 'resident')) {
      const subject = subjectOf(request)
      tell({ actor, what: `${request.method} ${url}`, ...(subject ? { subject } : {}) })
    }
    done()
  })
}
