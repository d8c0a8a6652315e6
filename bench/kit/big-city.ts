import { join } from 'node:path'
import { searchRow } from '@lianxin/cases'
import { loadConfig, root } from '@lianxin/platform/config'
import { copyRows } from '@lianxin/platform/db'
import { startHouse } from '@lianxin/server'

export type House = Awaited<ReturnType<typeof startHouse>>
type Owner = Awaited<ReturnType<House['database']['owner']>>
type Say = (text: string) => void

/** Told by the rules, everything with its journal; what is more is copied from it. */
const BASE = 34_000
/** Copies that fall into the same year: 340,000 a year is the number the report gives. Further ones lie in years before. */
const A_YEAR = 10
/** Serials that the copies of one case lie apart. */
const APART = 10_000_000

/**
 * The demonstration city with so many cases, built once and used again. The first 34,000 are told by the rules, the
 * rest are copies: nine more of the same year, open ones too; and of earlier years what was closed.
 */
export async function bigCity(size: number, say: Say): Promise<House> {
  let told: () => void = () => undefined
  const telling = new Promise<void>((resolve) => {
    told = resolve
  })
  const config = loadConfig({
    PORT: '0',
    LIANXIN_DATA: join(root, '.data', 'bench', `city-${size}`),
    LIANXIN_DEMO: 'city',
    LIANXIN_DEMO_CASES: String(Math.min(size, BASE)),
    LIANXIN_LOG: 'error',
    LIANXIN_ROLE: 'all',
  })
  const house = await startHouse(config, (line) => {
    say(line)
    if (line.includes('the year is told')) told()
  })
  const owner = await house.database.owner()
  try {
    if (!(await loaded(owner, 'whole year'))) await telling
    // The owner reads no cases under the lock; lifted here, in a bench's own city, before copies are made.
    await owner.query('alter table cases.case no force row level security')
    for (let copy = 1; copy < Math.round(size / BASE); copy++) {
      if (await loaded(owner, `bench copy ${copy}`)) continue
      await addCopy(owner, copy)
      if (copy % 10 === 0 || copy < A_YEAR) say(`copy ${copy} of ${Math.round(size / BASE) - 1}`)
    }
    await owner.query('alter table cases.case force row level security')
    if (!(await loaded(owner, 'bench whole'))) {
      await owner.query('vacuum analyze cases.case')
      await owner.query('vacuum analyze cases.search')
      await mark(owner, 'bench whole')
    }
  } finally {
    await owner.end()
  }
  return house
}

async function loaded(owner: Owner, name: string): Promise<boolean> {
  const { rows } = await owner.query('select 1 from platform.loaded where name = $1', [name])
  return rows.length > 0
}
const mark = (owner: Owner, name: string) => owner.query('insert into platform.loaded (name) values ($1)', [name])

/** One more of each case of the base, a little or whole years before it. */
async function addCopy(owner: Owner, copy: number): Promise<void> {
  const years = Math.floor(copy / A_YEAR)
  const earlier = `${years * 365} days ${(copy % A_YEAR) * 17} minutes`
  await owner.query('begin')
  try {
    const { rows: columns } = await owner.query<{ name: string; type: string }>(
      `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
       where attrelid = 'cases.case'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    )
    const value = ({ name, type }: { name: string; type: string }): string => {
      if (name === 'id') return `id + ${copy * APART}`
      if (name === 'act_id') return 'gen_random_uuid()'
      if (name === 'receipt') return `sha256(receipt || '${copy}'::bytea)`
      return type === 'timestamp with time zone' ? `"${name}" - interval '${earlier}'` : `"${name}"`
    }
    await owner.query(
      `insert into cases.case (${columns.map(({ name }) => `"${name}"`).join(', ')})
       select ${columns.map(value).join(', ')} from cases.case
       where id % 10000000000 < ${APART} ${years > 0 ? 'and closed_at is not null' : ''}`,
    )
    await addToSearch(owner, copy)
    await mark(owner, `bench copy ${copy}`)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

/** What the copies are found by, as the search's own follower would write it. */
async function addToSearch(owner: Owner, copy: number): Promise<void> {
  const names = { nameOf: () => '', categoryName: () => undefined }
  const { rows } = await owner.query<{
    county: number
    id: string
    place: string
    category: string | null
    at: number
    title: string
    text: string
    address: string | null
    result: string | null
  }>(
    `select county, id, place, category, (extract(epoch from reported_at) * 1000)::float8 as at, title, text, address, result from cases.case
     where id % 10000000000 >= ${copy * APART} and id % 10000000000 < ${(copy + 1) * APART}`,
  )
  const found = rows.map(({ at, ...row }) => {
    const one = searchRow({ ...row, reported_at: Temporal.Instant.fromEpochMilliseconds(Math.round(at)) }, names)
    return [one.county, one.id, one.place, one.category, one.at, `{${one.keys.join(',')}}`]
  })
  const columns = ['county', 'id', 'place', 'category', 'at', 'keys']
  await copyRows(owner, { table: 'cases.search', columns }, found)
}
