import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import type { Actor, Authority } from '../auth/index.ts'
import { admitRequests } from './admit.ts'
import { answerError } from './answer-error.ts'
import { bindPages } from './bind-pages.ts'
import { bindRoutes } from './bind-routes.ts'
import { compressPages } from './compress-pages.ts'
import { MOST_FILES } from './form.ts'
import { guardRequests } from './guard.ts'
import { noteRefusals, type RefusedAccess } from './note-refusals.ts'
import { openApi, openApiPage } from './openapi.ts'
import type { Attention, Form, PageAnswer, PageContext, Shell } from './page.ts'
import { platformRefusals } from './platform-refusals.ts'
import type { RefusalTable } from './refusal.ts'
import type { Room } from './room.ts'
import { cutSlowBodies } from './slow-bodies.ts'
import { answerUnread, MOST_HEADER_BYTES } from './unread-request.ts'

export interface AppOptions {
  readonly rooms: readonly Pick<Room, 'name' | 'refusals' | 'routes' | 'pages' | 'paths'>[]
  readonly may: Authority
  /** Who a session's token stands for; a visitor when it stands for nobody. */
  readonly authenticate: (token: string) => Promise<Actor>
  /** Asks for a second factor in place of a page; undefined once the form brought a right one. */
  readonly askSecond?: (ctx: PageContext, form?: Form) => Promise<PageAnswer | undefined>
  readonly shells: Readonly<Record<'resident' | 'console', Shell>>
  /** What waits for the person who opens a page; a failure leaves the page without it. */
  readonly attentionOf?: (ctx: PageContext) => Promise<Attention | undefined>
  /** Told of everybody signed in who was kept out of something. */
  readonly onRefused?: (one: RefusedAccess) => void
  readonly asset: (entry: string) => string | undefined
  readonly demo: boolean
  readonly logLevel: string
  readonly trustProxy?: boolean
  /** Named limits the installation sets, over those of the routes: calls an hour by one address; 0 lifts the limit. */
  readonly limits?: Readonly<Record<string, number>>
  /** Cookies only over HTTPS; off for a laptop's plain http. */
  readonly secureCookies?: boolean
}

/** What the binders need to know. */
export interface AppParts extends AppOptions {
  readonly texts: RefusalTable
}

const PROBLEM = 'application/problem+json; charset=utf-8'
const { status, zh } = platformRefusals.bad_request
const unreadable = { type: 'about:blank', status, code: 'bad_request', title: zh }

/**
 * The HTTP server of the house: every room's routes and pages, bound from data, with one way of saying no.
 * Slow headers are cut after ten seconds and an idle line after thirty; a body may take five minutes, for three photos
 * of an old phone at 400 kbit/s take four, and one that trickles is cut. Uploads are bounded before they are read.
 */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger:
      options.logLevel === 'silent'
        ? false
        : { level: options.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    logController: new LogController({ disableRequestLogging: options.logLevel !== 'debug' }),
    trustProxy: options.trustProxy ?? false,
    bodyLimit: 1_048_576,
    requestTimeout: 300_000,
    connectionTimeout: 30_000,
    keepAliveTimeout: 65_000,
    http: { maxHeaderSize: MOST_HEADER_BYTES, headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    clientErrorHandler: answerUnread,
    // An address that cannot be read is answered before any route or hook is found.
    frameworkErrors(_, __, reply) {
      reply.hijack()
      reply.raw.writeHead(status, { 'content-type': PROBLEM }).end(JSON.stringify(unreadable))
    },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  })
  const texts: RefusalTable = Object.assign({}, platformRefusals, ...options.rooms.map((room) => room.refusals))
  const parts: AppParts = { ...options, texts }

  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 1_048_576 })
  await app.register(multipart, {
    throwFileSizeLimit: false,
    // More files than a form takes are let in to be counted, so that what was typed beside them is not lost.
    limits: { files: MOST_FILES + 14, fileSize: 12_000_000, fields: 60, fieldSize: 1_048_576, parts: 80 },
  })
  await app.register(rateLimit, { global: false })
  cutSlowBodies(app)
  admitRequests(app)
  guardRequests(app, parts)
  compressPages(app)
  if (options.onRefused) noteRefusals(app, options.onRefused)
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, parts))
  app.setNotFoundHandler((request, reply) => answerError(undefined, request, reply, parts))

  for (const room of options.rooms) {
    bindRoutes(app, room.routes ?? [], parts)
    bindPages(app, room.pages ?? [], parts)
  }
  const routes = options.rooms.flatMap((room) => room.routes ?? [])
  const document = JSON.stringify(openApi(routes, texts, Object.assign({}, ...options.rooms.map(({ paths }) => paths))))
  app.get('/openapi.json', async (_, reply) => reply.type('application/json; charset=utf-8').send(document))
  const readable = openApiPage(routes, texts)
  app.get('/api', async (_, reply) => reply.type('text/html; charset=utf-8').send(readable))
  return app
}
