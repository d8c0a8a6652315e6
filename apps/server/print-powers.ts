import '@lianxin/platform/tsx-hook'
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConfig, root } from '@lianxin/platform/config'
import type { OpenedDatabase } from './database.ts'

// npm run powers: writes docs/POWERS.md. With --verify: says what is wrong with it and with the powers themselves.
const { composeRooms } = await import('./rooms.ts')
const { powerFaults } = await import('./powers/power-table.ts')
const { powersText } = await import('./powers/powers-text.ts')

// The rooms are only listed: whatever they would ask of a database is answered by nothing.
const nothing: unknown = new Proxy(() => undefined, {
  get: (_, name) => (name === 'then' ? undefined : nothing),
  apply: () => nothing,
})
const config = loadConfig({ LIANXIN_DEMO: 'none', LIANXIN_DATA: join(tmpdir(), 'lianxin-powers') })
const given: unknown = { db: nothing, ids: nothing, vault: nothing, secret: 'of nothing that is ever kept' }
const database = given as OpenedDatabase
const { rooms } = composeRooms(config, database, () => undefined)
const file = join(root, 'docs', 'POWERS.md')
const text = powersText(rooms)
const faults = powerFaults(rooms)
if (process.argv.includes('--verify')) {
  if (readFileSync(file, 'utf8') !== text) faults.push('docs/POWERS.md is out of date: npm run powers')
} else writeFileSync(file, text)
for (const fault of faults) console.log(fault)
process.exit(faults.length > 0 ? 1 : 0)
