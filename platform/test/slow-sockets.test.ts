import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { handlers, route } from '../http/index.ts'
import { testApp, type TestApp } from '../testing/index.ts'

const EACH = 40
const READERS = 6
/** More than the kernel keeps for a reader. */
const large = 'x'.repeat(16_000_000)
const common = { summary: '', power: 'public', refusals: [] } as const
const routes = {
  write: route({ method: 'POST', path: '/api/write', body: z.object({}), reply: z.object({}), ...common }),
  large: route({ method: 'GET', path: '/api/large', reply: z.object({ large: z.string() }), ...common }),
}
let t: TestApp
let port: number
beforeAll(async () => {
  t = await testApp([
    {
      name: 'slow',
      powers: {},
      refusals: {},
      routes: handlers(routes, { write: async () => ({}), large: async () => ({ large }) }),
    },
  ])
  port = Number(new URL(await t.app.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(() => t.close())

/** A socket that says something, then a byte now and then, and takes nothing in; true when the other side ended it. */
function slow(says: string, then: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(says))
    const drip = then === '' ? undefined : setInterval(() => socket.write(then), 1000)
    // A reader that takes nothing sees no end either: it looks whether the other side still holds the line.
    if (then === '') socket.pause()
    const ended = () => {
      clearInterval(drip)
      socket.destroy()
      resolve(true)
    }
    socket.on('error', ended)
    socket.on('end', ended)
    socket.on('close', ended)
    if (then !== '') socket.resume()
  })
}

const connections = (): Promise<number> =>
  new Promise((resolve, reject) =>
    t.app.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  )

test('heads and bodies that trickle, and answers that nobody takes, are cut; who asks meanwhile is answered', async () => {
  const head = 'POST /api/write HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n'
  const ends = [
    ...Array.from({ length: EACH }, () => slow('GET / HTTP/1.1\r\nhost: a\r\n', 'x: y\r\n')),
    ...Array.from({ length: EACH }, () => slow(`${head}content-length: 100000\r\n\r\n`, ' ')),
    ...Array.from({ length: READERS }, () => slow('GET /api/large HTTP/1.1\r\nhost: a\r\n\r\n', '')),
  ]
  await expect.poll(connections, { timeout: 20_000 }).toBeGreaterThan(EACH)
  const asked = await fetch(`http://127.0.0.1:${port}/api/write`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: '{}',
  })
  expect(asked.status).toBe(200)
  await Promise.all(ends.slice(0, 2 * EACH))
  await expect.poll(connections, { timeout: 60_000 }).toBe(0)
}, 120_000)
