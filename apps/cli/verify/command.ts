import { createPublicKey, type KeyObject } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { loadConfig, type Config } from '@lianxin/platform/config'
import { openFromConfig } from '@lianxin/server'
import type { Command } from '../command.ts'
import type { Copies } from './check-checkpoints.ts'
import { readBody } from './format.ts'
import { verifyJournal } from './verify-journal.ts'

const MOST_SHOWN = 50

/** The copies in a folder; a line that a crash cut short is no copy. */
export function readCopies(folder: string): Copies {
  const copies = new Map<number, { body: string; signature: Buffer }>()
  if (!existsSync(folder)) return copies
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort())
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (line === '') continue
      try {
        const { body, signature } = JSON.parse(line) as { body: string; signature: string }
        copies.set(readBody(body)?.n ?? -copies.size, { body, signature: Buffer.from(signature, 'base64') })
      } catch {
        continue
      }
    }
  return copies
}

/** The keys named, else those that lie in the folder of keys: Ed25519 or SM2, or one after the other. Refuses to find none. */
export function publicKeys(named: readonly string[], folder: string): KeyObject[] {
  const kept = ['checkpoint.pub', 'checkpoint-sm.pub'].map((name) => join(folder, name))
  const files = named.length > 0 ? named : kept.filter((file) => existsSync(file))
  const missing = files.find((file) => !existsSync(file))
  if (missing !== undefined || files.length === 0)
    throw new Error(`no public key at ${missing ?? kept[0]}; name it by --key`)
  return files.map((file) => createPublicKey(readFileSync(file)))
}

/** A client that reads all counties as they are at one moment, locks nothing and can write nothing. */
async function openReader(
  config: Config,
  given: string | undefined,
): Promise<{ client: pg.Client; stop(): Promise<void> }> {
  if (given) {
    const client = new pg.Client({ connectionString: given })
    await client.connect()
    return { client, stop: () => client.end() }
  }
  const database = await openFromConfig(config, (error) => console.error(error.message))
  const client = new pg.Client({ ...database.where, user: 'lianxin_worker', password: database.workerPassword })
  await client.connect()
  return {
    client,
    async stop() {
      await client.end()
      await database.stop()
    },
  }
}

export const verify: Command = {
  usage: '[--key FILE] [--copies FOLDER] [--database URL]',
  summary: 'recomputes every entry, chain, tree and checkpoint, and says where something does not fit',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { key: { type: 'string', multiple: true }, copies: { type: 'string' }, database: { type: 'string' } },
    })
    const config = loadConfig(process.env)
    const keys = publicKeys(values.key ?? [], config.keysFolder)
    const copies = readCopies(values.copies ?? config.checkpointsFolder)
    const { client, stop } = await openReader(config, values.database)
    try {
      await client.query('begin isolation level repeatable read read only')
      await client.query(`set local app.lo = '0'`)
      await client.query(`set local app.hi = '999999999999999999'`)
      const verdict = await verifyJournal(client, { keys, copies, say: console.log })
      await client.query('rollback')
      for (const fault of verdict.faults.slice(0, MOST_SHOWN)) console.log(`FAULT ${fault}`)
      if (verdict.faults.length > MOST_SHOWN) console.log(`… and ${verdict.faults.length - MOST_SHOWN} more`)
      console.log(
        `${verdict.entries} entries, ${verdict.checkpoints} checkpoints, ${copies.size} copies outside: ${
          verdict.faults.length === 0 ? 'no fault' : `${verdict.faults.length} faults`
        }`,
      )
      return verdict.faults.length === 0 ? 0 : 1
    } finally {
      await stop()
    }
  },
}
