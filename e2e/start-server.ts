import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the pages are. */
    address: string
    /** What the server printed: text messages of its console adapter among it. */
    log: string
  }
}

export interface RunningServer {
  address: string
  log: string
  stop: () => Promise<void>
}

const root = path.join(import.meta.dirname, '..')
/** A fresh township: database made, pages built, places loaded. */
const mostSeconds = 180

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** Starts the platform with one township in a folder of its own, and waits until it says that it is ready. */
export async function startServer(): Promise<RunningServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lianxin-e2e-'))
  const log = path.join(folder, 'server.log')
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    PORT: String(port),
    LIANXIN_DATA: path.join(folder, 'data'),
    LIANXIN_DEMO: 'town',
    // A year that is told in seconds, beside the stories.
    LIANXIN_DEMO_CASES: '300',
    // Every story comes from the same address.
    LIANXIN_REPORTS_PER_HOUR: '1000000',
    DATABASE_URL: '',
    LIANXIN_SMS_ADAPTER: path.join(root, 'e2e/sms-adapter.ts'),
    // Web push can be switched on; what it sends goes to a host that is never found.
    LIANXIN_PUSH_SUBJECT: 'mailto:nobody@example.org',
    LIANXIN_PUSH_HOSTS: 'push.invalid',
  }
  const server = spawn(path.join(root, 'node_modules/.bin/node'), ['apps/server/main.ts'], { cwd: root, env })
  const printed = createWriteStream(log)
  server.stdout.pipe(printed)
  server.stderr.pipe(printed)
  let last = ''
  server.stdout.on('data', (chunk: Buffer) => (last = chunk.toString()))
  server.stderr.on('data', (chunk: Buffer) => (last = chunk.toString()))
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))

  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await ready(address, () => server.exitCode !== null)
  } catch (error) {
    await stop()
    throw new Error(`the server did not come up; it last said: ${last}`, { cause: error })
  }
  return { address, log, stop }
}

async function ready(address: string, dead: () => boolean): Promise<void> {
  const until = Date.now() + mostSeconds * 1000
  while (Date.now() < until && !dead()) {
    const answer = await fetch(`${address}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(dead() ? 'it ended' : `not ready after ${mostSeconds} s`)
}

/** One server for all stories; none when one is already running somewhere. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const running = process.env['LIANXIN_E2E_ADDRESS']
  if (running) {
    project.provide('address', running)
    project.provide('log', process.env['LIANXIN_E2E_LOG'] ?? '')
    return undefined
  }
  const server = await startServer()
  project.provide('address', server.address)
  project.provide('log', server.log)
  return server.stop
}
