import { generateKeyPairSync, randomBytes } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { bringTo, casesUnderTest, newActId, people, places, type CasesUnderTest } from '@lianxin/cases/testing'
import { countyOf, idOf, kinds } from '@lianxin/platform/ids'
import { copierTo, growTree, openJournal, sequenceCounty, writeCheckpoint } from '@lianxin/platform/journal'
import { emptyPlace, TEST_SECRET } from '@lianxin/platform/testing'
import { runCli } from '../run.ts'

const county = countyOf(places.micro)
const { privateKey, publicKey } = generateKeyPairSync('ed25519')
/** What COPY, JSON and shells each read as something else. */
const nasty = '表\t格\n换行 \\N \\. \\x41 "引号" \'单引\' 𠮷 {a,b} %s'
let town: CasesUnderTest
let source: string
let folder: string
const places_: { drop(): Promise<void> }[] = []
const before = { ...process.env }

async function signState(): Promise<void> {
  while ((await sequenceCounty(town.db.db, county)) > 0);
  while ((await growTree(town.db.db, county)) > 0);
  await writeCheckpoint({ db: town.db.db, clock: town.clock, city: 330400, key: privateKey })
  await copierTo(join(folder, 'checkpoints'), town.db.db)()
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'drill-'))
  mkdirSync(join(folder, 'keys'))
  writeFileSync(join(folder, 'keys', 'checkpoint.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  writeFileSync(join(folder, 'keys', 'checkpoint.pub'), publicKey.export({ type: 'spki', format: 'pem' }))
  town = await casesUnderTest()
  source = (await emptyPlace()).url.replace(/[^/]*$/, town.db.where.database)
  await openJournal(town.db.db, [county], [])
  for (const status of ['submitted', 'in_progress', 'closed'] as const) await bringTo(town, status)
  await town.report(people.reporter, { text: nasty })
  await town.spread()
  const owner = await town.db.owner()
  await owner.query(
    `insert into platform.file (county, id, kind, mime, bytes, sha256, body, created_at)
     values ($1, $2, 'photo', 'image/webp', 300000, $3, $4, now())`,
    [
      county,
      idOf(county, kinds.file, 1),
      randomBytes(32),
      Buffer.concat([Buffer.from([0, 9, 10, 92, 255]), randomBytes(300_000)]),
    ],
  )
  await owner.end()
  await signState()
})
afterAll(async () => {
  await town.close()
  for (const one of places_) await one.drop()
  rmSync(folder, { recursive: true })
})
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  vi.restoreAllMocks()
})

/** One command as an administrator types it; what it printed, errors included. */
async function lianxin(url: string, ...args: string[]): Promise<{ status: number; said: string }> {
  Object.assign(process.env, {
    DATABASE_URL: url,
    LIANXIN_SECRET: TEST_SECRET,
    LIANXIN_DATA: folder,
    LIANXIN_DEMO: 'none',
  })
  const lines: string[] = []
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line: unknown) => void lines.push(String(line)))
  const status = await runCli(args)
  return { status, said: lines.join('\n') }
}

async function empty(): Promise<string> {
  const place = await emptyPlace()
  places_.push(place)
  return place.url
}

/** Takes a backup into a folder of its own. */
async function taken(...args: string[]): Promise<string> {
  const into = mkdtempSync(join(folder, 'backups-'))
  const { status, said } = await lianxin(source, 'backup', into, ...args)
  expect([status, said]).toEqual([0, said])
  return join(into, readdirSync(into)[0] ?? '')
}

/** Each table with the number of its rows and a hash over all they hold. */
async function contents(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ table: string }>(
      `select c.oid::regclass::text as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
         and c.oid not in ('platform.migration'::regclass, 'platform.id_block'::regclass) order by 1`,
    )
    const all: Record<string, string> = {}
    for (const { table } of rows) {
      const { rows: found } = await client.query<{ said: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, e'\\n' order by t::text)), '') as said from ${table} t`,
      )
      all[table] = found[0]?.said ?? ''
    }
    return all
  } finally {
    await client.end()
  }
}

test('a restored city is the one that was backed up, to the last character, and its journal is verified', async () => {
  const backup = await taken()
  const target = await empty()
  const { status, said } = await lianxin(target, 'restore', backup)
  expect([status, said]).toEqual([0, said])
  expect(said).toContain('signed by this installation')
  expect(said).toContain('every root as it was signed')
  const [then, now] = [await contents(source), await contents(target)]
  expect(Object.values(then).filter((one) => !one.startsWith('0 ')).length).toBeGreaterThan(6)
  expect(now).toEqual(then)
})

test('keys, indexes and locks of a restored database are those that the migrations make', async () => {
  const target = await empty()
  await lianxin(target, 'restore', await taken())
  const catalogue = async (url: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query<{ one: string }>(
      `select pg_get_indexdef(i.indexrelid) as one from pg_index i join pg_class c on c.oid = i.indrelid
         join pg_namespace n on n.oid = c.relnamespace where n.nspname not like 'pg%' 
       union all select conrelid::regclass || ' ' || conname || ' ' || convalidated || pg_get_constraintdef(oid) from pg_constraint where conrelid <> 0
       union all select oid::regclass || ' ' || relrowsecurity || relforcerowsecurity from pg_class where relkind = 'r' and relnamespace::regnamespace::text not like 'pg%'
       order by 1`,
    )
    await client.end()
    return rows.map(({ one }) => one)
  }
  expect(await catalogue(target)).toEqual(await catalogue(source))
})

test('numbers given out after the backup are not given to somebody else', async () => {
  const backup = await taken()
  const later = await town.report()
  const target = await empty()
  await lianxin(target, 'restore', backup)
  const client = new pg.Client({ connectionString: target })
  await client.connect()
  const { rows } = await client.query(
    'select next::int8 as next from platform.id_block where county = $1 and kind = $2',
    [county, kinds.case],
  )
  await client.end()
  expect(Number(rows[0].next)).toBeGreaterThan(Number(BigInt(later.id) % 10_000_000_000n) + 50_000)
})

test('a backup taken while people report is of one moment: every request in it has its entry, and no entry is without', async () => {
  let going = true
  const reporting = Promise.all(
    Array.from({ length: 4 }, async () => {
      while (going)
        await town.send(people.reporter, 'POST', '/api/reports', {
          actId: newActId(),
          text: '路灯不亮',
          category: '0202',
          place: { code: places.micro },
        })
    }),
  )
  const backup = await taken('--jobs', '4').finally(() => {
    going = false
  })
  await reporting
  const target = await empty()
  const { status, said } = await lianxin(target, 'restore', backup, '--jobs', '3')
  expect([status, said]).toEqual([0, said])
  const client = new pg.Client({ connectionString: target })
  await client.connect()
  const { rows } = await client.query(
    `select count(*) filter (where e.object is null)::int as bare, count(*) filter (where c.id is null)::int as orphans, count(*)::int as both
     from cases.case c full join (select * from journal.entry where version = 1 and act = 'cases.report') e on e.county = c.county and e.object = c.id`,
  )
  await client.end()
  expect([rows[0].bare, rows[0].orphans]).toEqual([0, 0])
  expect(rows[0].both).toBeGreaterThan(4)
})

test('a sealed backup shows nothing, and opens with its key alone', async () => {
  const [key, other] = [join(folder, 'seal.key'), join(folder, 'other.key')]
  for (const file of [key, other]) expect((await lianxin(source, 'backup', '--make-key', file)).status).toBe(0)
  expect((await lianxin(source, 'backup', '--make-key', key)).status).toBe(1)
  const backup = await taken('--key', key)
  const target = await empty()
  expect((await lianxin(target, 'restore', backup)).said).toContain('name the file of its key by --key')
  expect((await lianxin(target, 'restore', backup, '--key', other)).said).toContain('not the one it was sealed with')
  const { status, said } = await lianxin(target, 'restore', backup, '--key', key)
  expect([status, said]).toEqual([0, said])
  expect((await contents(target))['cases."case"']).toBe((await contents(source))['cases."case"'])
})

test('a file that was cut, changed or lost is named, and nothing is begun', async () => {
  const backup = await taken()
  const names = readdirSync(backup).sort()
  const target = await empty()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.constantFrom('cut', 'changed', 'lost'),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      async (name, how, where) => {
        const path = join(backup, name)
        const whole = readFileSync(path)
        try {
          if (how === 'lost') rmSync(path)
          else if (how === 'cut') truncateSync(path, Math.floor(statSync(path).size * where))
          else {
            const changed = Buffer.from(whole)
            const at = Math.floor(whole.length * where)
            changed[at] = (changed[at] ?? 0) ^ 1
            writeFileSync(path, changed)
          }
          const { status, said } = await lianxin(target, 'restore', backup)
          expect([status, said.includes(name) || said.includes('manifest')]).toEqual([1, true])
        } finally {
          writeFileSync(path, whole)
        }
      },
    ),
    { numRuns: 30 },
  )
  await expect(contents(target)).rejects.toThrow('does not exist')
  expect((await lianxin(target, 'restore', backup, '--check')).status).toBe(0)
})

test('whoever rewrites an entry before the backup is found out at the restore, and nobody can open what was loaded', async () => {
  const owner = await town.db.owner()
  const alter = (why: string) =>
    owner.query(`alter table journal.entry no force row level security;
      update journal.entry set why = ${why} where county = ${county} and act = 'cases.report';
      alter table journal.entry force row level security`)
  await alter(`'更正'`)
  const target = await empty()
  try {
    const { status, said } = await lianxin(target, 'restore', await taken())
    expect([status, said.includes('FAULT'), said.includes('not put in place')]).toEqual([1, true, true])
    expect((await lianxin(target, 'migrate')).said).toContain('holds a restore that was cut short')
  } finally {
    await alter('null')
    await owner.end()
  }
})

test('a database that holds anything, a backup of another city and a secret that is not the old one are refused', async () => {
  const backup = await taken()
  expect((await lianxin(source, 'restore', backup)).said).toContain('is not empty')
  const target = await empty()
  process.env['LIANXIN_CITY'] = '330100'
  expect((await lianxin(target, 'restore', backup)).said).toContain('the backup is of city 330400')
  delete process.env['LIANXIN_CITY']
  const manifest = join(backup, 'manifest.json')
  expect(readFileSync(manifest, 'utf8')).not.toContain(TEST_SECRET)
})
