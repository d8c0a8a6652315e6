// npm run db:types: writes each room's server/tables.gen.ts from a database that holds all migrations.
// npm run db:types -- --verify: fails when a file is not what the migrations say.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { testDb } from '@lianxin/platform/testing'
import { root, rooms } from './house/rooms.ts'

const verify = process.argv.includes('--verify')
const database = await testDb()
const { host, port } = database.where
const client = await database.owner()
const { rows } = await client.query<{ name: string }>('select current_database() as name')
// What lies closed has a type of its own, which is no string.
const { rows: closed } = await client.query<{ at: string; type: string }>(
  `select table_schema || '.' || table_name || '.' || column_name as at,
     'Sealed' || case is_nullable when 'YES' then ' | null' else '' end as type
   from information_schema.columns where domain_name = 'sealed'`,
)
await client.end()
const columns = Object.fromEntries(closed.map(({ at, type }) => [at, type]))
const name = rows[0]?.name ?? ''

// The owner's password is the test cluster's, known to this process alone; it travels in the environment.
const url = `postgresql://lianxin_migrate:${database.ownerPassword}@${host}:${port}/${name}`
let failed = false
const tables = (dir: string) => {
  const folder = path.join(root, dir, 'migrations')
  return existsSync(folder) && readdirSync(folder).some((file) => file.endsWith('.sql'))
}
for (const room of rooms.filter(({ dir }) => dir.startsWith('modules/') && tables(dir))) {
  const out = path.join(root, room.dir, 'server', 'tables.gen.ts')
  const flags = [
    '--dialect',
    'postgres',
    '--default-schema',
    'public',
    '--include-pattern',
    `${room.name}.*`,
    '--out-file',
    out,
    '--type-mapping',
    '{"timestamptz":"Temporal.Instant","date":"string","bytea":"Buffer"}',
    '--custom-imports',
    '{"Sealed":"@lianxin/platform/crypto"}',
    '--overrides',
    JSON.stringify({ columns }),
    '--singularize',
    'false',
    '--log-level',
    'error',
    ...(verify ? ['--verify'] : []),
  ]
  const bin = path.join(root, 'node_modules', '.bin', 'kysely-codegen')
  const run = spawnSync(bin, flags, { env: { ...process.env, DATABASE_URL: url }, encoding: 'utf8' })
  if (run.status !== 0) {
    failed = true
    console.error(`${room.name}: ${run.stdout}${run.stderr}`)
  } else console.log(`${room.name}: ${verify ? 'current' : path.relative(root, out)}`)
}
await database.close()
process.exitCode = failed ? 1 : 0
