import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

/** A living server of a data folder. */
interface Postmaster {
  readonly pid: number
  /** Undefined while it is coming up and has not said it yet. */
  readonly port: number | undefined
  /** Folder of its Unix socket; undefined where it has none. */
  readonly socket: string | undefined
}

/** The server that lives in this folder: after a kill −9 of ours the postmaster lives on and is used again. */
export function postmasterOf(data: string): Postmaster | undefined {
  const file = join(data, 'postmaster.pid')
  let lines: string[]
  try {
    lines = readFileSync(file, 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  try {
    process.kill(pid, 0)
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return command.includes(data)
      ? { pid, port: Number(lines[3]) || undefined, socket: lines[4] || undefined }
      : undefined
  } catch {
    return undefined
  }
}

/** A server that recovers from a crash, or writes out much before it goes, takes its time. */
const MOST_SECONDS = 120

/** A moment, before looking again. */
export const pause = () => new Promise((resolve) => setTimeout(resolve, 50))

/**
 * Waits until a server answers, and says so; false when `lives` says that it is gone. One that is going down refuses
 * (57P03) or has closed its door already, and is gone a moment later.
 */
export async function answers(port: number, password: string, lives: () => boolean): Promise<boolean> {
  const deadline = Date.now() + MOST_SECONDS * 1000
  for (;;) {
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: 'postgres',
      password,
      database: 'postgres',
      connectionTimeoutMillis: 2000,
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return true
    } catch (error) {
      await client.end().catch(() => undefined)
      if (!lives()) return false
      if (Date.now() > deadline) throw error
      await pause()
    }
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Whether nobody holds the file, and it is now ours. */
function takeLock(file: string): boolean {
  try {
    const opened = openSync(file, 'wx', 0o600)
    writeSync(opened, String(process.pid))
    closeSync(opened)
    return true
  } catch {
    return false
  }
}

const readPid = (file: string): number => {
  try {
    return Number(readFileSync(file, 'utf8')) || 0
  } catch {
    return 0
  }
}

const MOST_WAITS = 1200

/**
 * Does something that two processes must not do at once: two servers on one data folder would ruin it. What a killed
 * process left behind is swept away; one that lives is waited for, a minute at most.
 */
export async function alone<T>(file: string, body: () => Promise<T>): Promise<T> {
  for (let waits = 0; !takeLock(file); waits++) {
    const holder = readPid(file)
    if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true })
    else if (waits >= MOST_WAITS)
      throw new Error(
        `process ${holder} has been starting the database for a minute; if it is none of ours remove ${file}`,
      )
    else await pause()
  }
  try {
    return await body()
  } finally {
    rmSync(file, { force: true })
  }
}
