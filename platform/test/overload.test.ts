import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { handlers, route, type Room } from '../http/index.ts'
import { testApp } from '../testing/index.ts'

const reply = z.object({ ok: z.boolean() })
const common = { summary: '', power: 'public', reply, refusals: [] } as const
const routes = {
  slow: route({ method: 'GET', path: '/api/slow', ...common }),
  write: route({ method: 'POST', path: '/api/write', body: z.object({}), ...common }),
}

/** A house whose reads are answered only when told. */
async function held() {
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  let begun = 0
  const room: Room = {
    name: 'held',
    powers: {},
    refusals: {},
    routes: handlers(routes, {
      async slow() {
        begun++
        await gate
        return { ok: true }
      },
      async write() {
        return { ok: true }
      },
    }),
  }
  const t = await testApp([room])
  t.app.get('/healthz', async () => ({ alive: true }))
  return { ...t, open, begun: () => begun }
}

test('more than can be done in time is refused with 503 and when to come again; writes and whoever watches get through', async () => {
  const t = await held()
  const asked = Array.from({ length: 800 }, async () => await t.app.inject({ url: '/api/slow' }))
  // Those behind the queue are answered while nothing else moves.
  const refused = await Promise.all(asked.slice(-100))
  for (const { statusCode, headers, body } of refused) {
    expect([statusCode, JSON.parse(body).code]).toEqual([503, 'unavailable'])
    expect(['1', '2', '3']).toContain(headers['retry-after'])
  }
  expect((await t.app.inject({ url: '/healthz' })).statusCode).toBe(200)
  expect((await t.app.inject({ method: 'POST', url: '/api/write', payload: {} })).statusCode).toBe(200)
  t.open()
  const answers = await Promise.all(asked)
  const done = answers.filter(({ statusCode }) => statusCode === 200).length
  // What was refused was never begun.
  expect([done, answers.length]).toEqual([t.begun(), 800])
  expect(done).toBeGreaterThanOrEqual(32)
  expect((await t.app.inject({ url: '/api/slow' })).statusCode).toBe(200)
  await t.close()
})

test('places of those who hang up while they are worked for are given back', async () => {
  const t = await held()
  const port = Number(new URL(await t.app.listen({ port: 0, host: '127.0.0.1' })).port)
  const lines = Array.from({ length: 60 }, () => {
    const line = connect(port, '127.0.0.1', () => line.write('GET /api/slow HTTP/1.1\r\nhost: a\r\n\r\n'))
    return line.on('error', () => undefined)
  })
  await expect.poll(t.begun).toBe(32)
  for (const line of lines) line.destroy()
  const next = t.app.inject({ url: '/api/slow' }).then((answer) => answer.statusCode)
  await expect.poll(t.begun).toBeGreaterThan(32)
  t.open()
  expect(await next).toBe(200)
  await t.close()
})
