import { parseArgs } from 'node:util'
import { loadConfig } from '@lianxin/platform/config'
import { addFieldKey, keptKeyRing } from '@lianxin/platform/crypto'
import { openFromConfig } from '@lianxin/server'
import type { Command } from './command.ts'

/** Columns that lie closed, and how many of their fields each key closed; `in clear` is what the job has not come by yet. */
async function count(): Promise<Map<string, number>> {
  const database = await openFromConfig(loadConfig(process.env), (error) => console.error(error.message))
  try {
    const owner = await database.owner()
    // Counted as the worker, whom the policies let see every county.
    await owner.query('set role lianxin_worker')
    await owner.query("set app.lo = '100000000000000000'; set app.hi = '999999999999999999'")
    const { rows } = await owner.query<{ at: string }>(
      `select format('%I.%I.%I', table_schema, table_name, column_name) as at from information_schema.columns where domain_name = 'sealed'`,
    )
    const total = new Map<string, number>()
    for (const { at } of rows) {
      const column = at.split('.')[2] ?? ''
      const table = at.slice(0, -column.length - 1)
      const { rows: found } = await owner.query<{ key: string; n: number }>(
        `select coalesce(substring(${column} from '^[$](k[0-9]+)[$]'), 'in clear') as key, count(*)::int as n
         from ${table} where ${column} <> '' group by 1`,
      )
      for (const { key, n } of found) total.set(key, (total.get(key) ?? 0) + n)
    }
    await owner.end()
    return total
  } finally {
    await database.stop()
  }
}

export const keys: Command = {
  usage: '[--rotate]',
  summary: 'says which keys closed how many fields; adds one that closes from now on',
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { rotate: { type: 'boolean' } } })
    const config = loadConfig(process.env)
    const ring = keptKeyRing(config.keysFolder, config.LIANXIN_CRYPTO)
    if (values.rotate) {
      const added = addFieldKey(config.keysFolder, config.LIANXIN_CRYPTO)
      console.log(
        `${added} writes from the next start of each process; ${ring.writes.id} goes on opening what it closed`,
      )
      return 0
    }
    const total = await count()
    for (const { id, suite } of ring.keys.values())
      console.log(`${id} (${suite})${id === ring.writes.id ? ', writes' : ''}: ${total.get(id) ?? 0} fields`)
    console.log(`in clear: ${total.get('in clear') ?? 0} fields`)
    return 0
  },
}
