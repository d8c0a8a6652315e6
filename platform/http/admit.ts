import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerBusy, comeAgainIn } from './busy.ts'
import { Lane, type Place } from './lane.ts'
import { Refusal } from './refusal.ts'
import { realTime, Turn } from './turn.ts'

/**
 * What is taken on at once by one process, and how far that goes down when answers come late. Reads share ten connections,
 * so fewer than that would let some lie idle; up to 64 reports share a commit, so many at once are good for all; files come over slow
 * lines and are held in memory meanwhile, so how long one takes says nothing about the house.
 */
const limits = {
  read: { least: 10, most: 32, waiting: 512 },
  write: { least: 64, most: 128, waiting: 1024 },
  files: { least: 48, most: 48, waiting: 96 },
} as const

type LaneName = keyof typeof limits

declare module 'fastify' {
  interface FastifyRequest {
    /** The place it must give back. */
    place: Place | null
  }
  interface FastifyInstance {
    /** Requests refused so far because more came than can be done in time. */
    refusedBusy(): number
  }
}

/** Answered whatever happens: who watches must hear, and what lies ready costs nothing. */
const free = /^\/(healthz|readyz|metrics|assets\/|openapi\.json$|api$)/
const LOOK_MS = 100

function laneNameOf({ method, url, headers }: FastifyRequest): LaneName | undefined {
  // A live feed stands open for hours and does nothing.
  if (free.test(url) || headers.accept === 'text/event-stream') return undefined
  if (method === 'GET' || method === 'HEAD') return 'read'
  return headers['content-type']?.startsWith('multipart/') ? 'files' : 'write'
}

/** A form that a person filled in is read even when it is refused, so that it can be shown again. */
const isForm = ({ headers }: FastifyRequest): boolean =>
  headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false

/** By whichever comes first, and once. */
function giveBack(request: FastifyRequest): void {
  const { place } = request
  request.place = null
  place?.leave()
}

/** The lanes of one process, which share its turns of the event loop: one of each kind is begun after the other. */
function lanesOfHouse(): Readonly<Record<LaneName, Lane>> {
  const turn: Turn = new Turn(() => Object.values(lanes).filter((lane) => lane.next()).length > 0)
  const pace = { now: () => realTime.now(), spent: (): boolean => turn.spent() }
  const lanes: Readonly<Record<LaneName, Lane>> = {
    write: new Lane(limits.write, pace),
    read: new Lane(limits.read, pace),
    files: new Lane(limits.files, pace),
  }
  return lanes
}

/**
 * Takes on what can be done in time and refuses the rest, early and cheaply, with 503 and when to come again. A place is
 * taken when the body is there, so a slow line holds none, and given back when the answer is out or the line is cut.
 */
export function admitRequests(app: FastifyInstance): void {
  const lanes = lanesOfHouse()
  let refused = 0
  function refuse(request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void {
    refused++
    if (request.method !== 'GET' && isForm(request)) done(new Refusal('unavailable', { retryAfter: comeAgainIn() }))
    else answerBusy(request, reply)
  }
  app.decorate('refusedBusy', () => refused)
  app.decorateRequest('place', null)
  app.addHook('onRequest', (request, reply, done) => {
    const name = laneNameOf(request)
    if (name && lanes[name].full && !isForm(request)) refuse(request, reply, done)
    else done()
  })
  app.addHook('preValidation', (request, reply, done) => {
    const name = laneNameOf(request)
    if (!name) return done()
    lanes[name].ask((place) => {
      if (!place) return refuse(request, reply, done)
      // Whoever hung up while waiting is not worked for.
      if (reply.raw.destroyed) return place.leave()
      request.place = place
      // Whoever hangs up while we work has no answer that could end.
      reply.raw.once('close', () => giveBack(request))
      done()
    })
  })
  app.addHook('onResponse', (request, _, done) => {
    giveBack(request)
    done()
  })
  const looking = setInterval(() => {
    for (const lane of Object.values(lanes)) lane.look()
  }, LOOK_MS)
  looking.unref()
  app.addHook('onClose', (_, done) => {
    clearInterval(looking)
    done()
  })
}
