import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Lane } from './lane.ts'
import { Refusal } from './refusal.ts'

/**
 * What is taken on at once by one process. Reads share ten connections, so more of them only wait inside; reports share
 * commits, so many at once are good for all; files are held in memory while they come.
 */
const limits = {
  read: { working: 32, waiting: 512 },
  write: { working: 128, waiting: 1024 },
  files: { working: 48, waiting: 96 },
} as const

type LaneName = keyof typeof limits

declare module 'fastify' {
  interface FastifyRequest {
    /** The lane in which it has a place that it must give back. */
    inLane: Lane | null
  }
  interface FastifyInstance {
    /** Requests refused so far because more came than can be done in time. */
    refusedBusy(): number
  }
}

/** Answered whatever happens: who watches must hear, and what lies ready costs nothing. */
const free = /^\/(healthz|readyz|metrics|assets\/|openapi\.json$|api$)/
const SWEEP_MS = 100

function laneNameOf({ method, url, headers }: FastifyRequest): LaneName | undefined {
  // A live feed stands open for hours and does nothing.
  if (free.test(url) || headers.accept === 'text/event-stream') return undefined
  if (method === 'GET' || method === 'HEAD') return 'read'
  return headers['content-type']?.startsWith('multipart/') ? 'files' : 'write'
}

/** Said by one, two or three seconds, so that those who were refused together do not come back together. */
const busy = (): Refusal => new Refusal('unavailable', { retryAfter: 1 + Math.floor(Math.random() * 3) })

/** A form that a person filled in is read even when it is refused, so that it can be shown again. */
const isForm = ({ headers }: FastifyRequest): boolean =>
  headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false

/** By whichever comes first, and once. */
function giveBack(request: FastifyRequest): void {
  request.inLane?.leave()
  request.inLane = null
}

/**
 * Takes on what can be done in time and refuses the rest, early and cheaply, with 503 and when to come again. A place is
 * taken when the body is there, so a slow line holds none, and given back when the answer is out or the line is cut.
 */
export function admitRequests(app: FastifyInstance): void {
  const lanes: Readonly<Record<LaneName, Lane>> = {
    read: new Lane(limits.read),
    write: new Lane(limits.write),
    files: new Lane(limits.files),
  }
  let refused = 0
  const refuse = (): Refusal => {
    refused++
    return busy()
  }
  app.decorate('refusedBusy', () => refused)
  app.decorateRequest('inLane', null)
  app.addHook('onRequest', (request, _, done) => {
    const name = laneNameOf(request)
    if (name && lanes[name].full && !isForm(request)) done(refuse())
    else done()
  })
  app.addHook('preValidation', (request, reply, done) => {
    const name = laneNameOf(request)
    if (!name) return done()
    const lane = lanes[name]
    lane.ask((taken) => {
      if (!taken) return done(refuse())
      // Whoever hung up while waiting is not worked for.
      if (reply.raw.destroyed) return lane.leave()
      request.inLane = lane
      // Whoever hangs up while we work has no answer that could end.
      reply.raw.once('close', () => giveBack(request))
      done()
    })
  })
  app.addHook('onResponse', (request, _, done) => {
    giveBack(request)
    done()
  })
  const sweep = setInterval(() => {
    for (const lane of Object.values(lanes)) lane.refuseLate()
  }, SWEEP_MS)
  sweep.unref()
  app.addHook('onClose', (_, done) => {
    clearInterval(sweep)
    done()
  })
}
