import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choose } from '../server/acts/choose.ts'
import { personIn } from '../server/person-in.ts'
import { noticesUnderTest, resident, type NoticesUnderTest } from '../testing/index.ts'

let t: NoticesUnderTest
beforeAll(async () => {
  t = await noticesUnderTest()
})
afterAll(() => t.close())

interface Message {
  readonly key: string
  readonly to: string
  readonly text: string
}
/** Where the process is killed −9: at the beginning of a step, or by the provider before or after it took the message. */
type Moment = 'spread' | 'digest' | 'send' | 'asked' | 'taken' | 'done'

/** A provider that looks at keys: what it has taken under one it does not take again. It may kill who asks. */
async function keyedProvider() {
  const taken = new Map<string, Message>()
  let repeats = 0
  let moment: Moment = 'done'
  let child: ChildProcess | undefined
  const server = createServer((request, reply) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
    request.on('end', () => {
      // Not taken: the process dies between its claim and the hand-over.
      if (moment === 'asked') return void child?.kill('SIGKILL')
      const message = JSON.parse(body) as Message
      if (taken.has(message.key)) repeats++
      else taken.set(message.key, message)
      // Taken: the process dies between the hand-over and its commit.
      if (moment === 'taken') return void child?.kill('SIGKILL')
      reply.end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    repeats: () => repeats,
    kill(at: Moment, who: ChildProcess) {
      moment = at
      child = who
    },
    close: () => server.closeAllConnections(),
  }
}

/** Runs the teller until it is killed at a moment, or has nothing left to do. */
async function run(provider: Awaited<ReturnType<typeof keyedProvider>>, at: Moment): Promise<void> {
  const { port, database } = t.db.where
  const args = [String(port), database, t.db.workerPassword, t.clock.now().toString(), provider.url]
  const child = spawn(process.execPath, [join(import.meta.dirname, 'teller.ts'), ...args])
  provider.kill(at, child)
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk
    if (chunk.split('\n').includes(at)) child.kill('SIGKILL')
  })
  await once(child, 'close')
  expect(said).toContain('spread')
}

test('a process killed −9 anywhere on the way loses no notice and no digest, and nobody is told twice', async () => {
  const provider = await keyedProvider()
  const people = Array.from({ length: 8 }, (_, i) => resident(i + 1))
  for (const who of people.slice(4))
    await choose(
      t.notices,
      personIn({ actor: who }),
      { quietFrom: 1320, quietTo: 420, rhythm: 'daily', lang: 'zh' },
      {},
    )
  for (const who of people) await t.tell(who.id, 'town.step', { params: { number: who.id } })
  // The morning after, when digests go out.
  t.clock.set('2026-03-04T00:30:00Z')
  for (const at of ['spread', 'digest', 'asked', 'taken', 'taken', 'done'] as const) {
    await run(provider, at)
    // What a dead process had claimed is free again after a minute.
    t.clock.advance({ minutes: 2 })
  }
  const told = [...provider.taken.values()].map(
    ({ to, text }) => `${to} ${text.includes('条新消息') ? 'digest' : 'step'}`,
  )
  expect(told.sort()).toEqual(people.map(({ id }, i) => `1900000${id.slice(-4)} ${i < 4 ? 'step' : 'digest'}`))
  // The kills after the hand-over were real: the provider was asked again under a key it had taken.
  expect(provider.repeats()).toBeGreaterThan(0)
  provider.close()
})
