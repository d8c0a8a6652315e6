import type { FastifyInstance } from 'fastify'
import { render } from 'preact-render-to-string'
import { authorityOf, SESSION_COOKIE, visitor, type Actor, type PowerTable } from '../auth/index.ts'
import { createApp, type AppOptions, type Room, type Shell } from '../http/index.ts'

export interface TestApp {
  readonly app: FastifyInstance
  /** A cookie header that signs this person in. */
  as(actor: Actor): Record<string, string>
  close(): Promise<void>
}

const bare: Shell = (view) => `<!doctype html><title>${view.title}</title>${render(view.body)}`

/** The real HTTP binder with these rooms, bare shells, and people signed in at will. */
export async function testApp(rooms: readonly Room[], over: Partial<AppOptions> = {}): Promise<TestApp> {
  const known = new Map<string, Actor>()
  const table: PowerTable = Object.assign({}, ...rooms.map((room) => room.powers))
  for (const room of rooms) await room.start?.()
  const app = await createApp({
    rooms,
    may: authorityOf(table),
    authenticate: async (token) => known.get(token) ?? visitor,
    shells: { resident: bare, console: bare },
    asset: () => undefined,
    demo: false,
    logLevel: 'silent',
    ...over,
  })
  return {
    app,
    as(actor) {
      const token = `test-${known.size}`
      known.set(token, actor)
      return { cookie: `${SESSION_COOKIE}=${token}` }
    },
    async close() {
      await app.close()
      for (const room of rooms) await room.stop?.()
    },
  }
}
