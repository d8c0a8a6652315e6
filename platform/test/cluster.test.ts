import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startCluster, type Cluster } from '../db/index.ts'

let folder: string
const up: Cluster[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianxin-cluster-'))
})
afterEach(async () => {
  // Whoever kept it last stops it.
  for (const one of up.splice(0).reverse()) await one.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function start(options: { keep?: boolean } = {}): Promise<Cluster> {
  const cluster = await startCluster({ folder, durable: false, ...options })
  up.push(cluster)
  return cluster
}
async function connect({ port, password }: Cluster): Promise<pg.Client> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
async function answersAt(cluster: Cluster): Promise<boolean> {
  const client = await connect(cluster).catch(() => undefined)
  await client?.end()
  return client !== undefined
}
const postmaster = () => Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])

test('a start that meets a server going down waits for its end and starts its own', async () => {
  const before = await start()
  const somebody = await connect(before)
  // Smart shutdown: nobody new is let in, and it lives on as long as somebody is connected.
  process.kill(postmaster(), 'SIGTERM')
  await expect.poll(() => answersAt(before)).toBe(false)
  const coming = start()
  await somebody.end()
  const after = await coming
  expect(after.started).toBe(true)
  expect(await answersAt(after)).toBe(true)
})

test('a start while the one before is stopping ends with a server that stays', async () => {
  const before = await start({ keep: true })
  const stopping = before.stop()
  const after = await start({ keep: true })
  await stopping
  expect(await answersAt(after)).toBe(true)
})

test('a server belongs to whoever took it over last; a command beside it leaves it alone', async () => {
  const house = await start()
  const command = await start()
  expect([command.started, command.port]).toEqual([false, house.port])
  await command.stop()
  expect(await answersAt(house)).toBe(true)
  const next = await start({ keep: true })
  await house.stop()
  expect(await answersAt(next)).toBe(true)
  await next.stop()
  expect(await answersAt(next)).toBe(false)
})

test('of several that find no server one starts it, and what a killed start left behind is no hindrance', async () => {
  await (await start()).stop()
  // No process has this number: the kernel gives none above four million.
  writeFileSync(join(folder, 'starting'), '4999999')
  const all = await Promise.all([start(), start(), start()])
  expect(new Set(all.map(({ port }) => port)).size).toBe(1)
  expect(all.filter(({ started }) => started)).toHaveLength(1)
})
