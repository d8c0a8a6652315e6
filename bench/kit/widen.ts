import { caseKeys, caseTerms, type SearchSource } from '@lianxin/cases'
import { lineageOf } from '@lianxin/places/contract'
import { copyRows } from '@lianxin/platform/db'
import type { PlaceCode } from '@lianxin/platform/ids'
import { firstCatalogue } from '@lianxin/services'
import type { House } from './big-city.ts'

type Owner = Awaited<ReturnType<House['database']['owner']>>
type Say = (text: string) => void

/** Copies that fall into the same year: 340,000 a year is the number the report gives. Further ones lie in years before. */
const A_YEAR = 10
/** Serials that the copies of one case lie apart. */
const APART = 10_000_000

export async function loaded(owner: Owner, name: string): Promise<boolean> {
  const { rows } = await owner.query('select 1 from platform.loaded where name = $1', [name])
  return rows.length > 0
}
const mark = (owner: Owner, name: string) => owner.query('insert into platform.loaded (name) values ($1)', [name])

/**
 * Adds `copies` of every case that was told: nine of the same year, some minutes apart, open ones too; the others whole
 * years earlier, of what was closed. Places, units, kinds, states and words hold their shares; no journal is written.
 * What was added before an interruption is not added again.
 */
export async function widen(owner: Owner, copies: number, say: Say): Promise<void> {
  if (copies < 1 || (await loaded(owner, 'bench whole'))) return
  // The owner reads no cases under the lock; lifted here, in a bench's own city, while copies are made.
  await owner.query('alter table cases.case no force row level security')
  await owner.query('alter table cases.search no force row level security')
  await owner.query(`set maintenance_work_mem = '1GB'`)
  await holdIndexes(owner)
  const copied = await columnsCopied(owner)
  const terms = await termsOfBase(owner, say)
  for (let copy = 1; copy <= copies; copy++) {
    if (await loaded(owner, `bench copy ${copy}`)) continue
    await addCopy(owner, copy, copied, terms)
    if (copy % 10 === 0 || copy < A_YEAR) say(`copy ${copy} of ${copies}`)
  }
  await restoreIndexes(owner, say)
  await owner.query('alter table cases.case force row level security')
  await owner.query('alter table cases.search force row level security')
  for (const table of ['cases.case', 'cases.search']) await owner.query(`vacuum (analyze, parallel 0) ${table}`)
  await mark(owner, 'bench whole')
}

/** Indexes that no constraint needs are made once behind the copies, instead of row by row: ten times as fast. */
async function holdIndexes(owner: Owner): Promise<void> {
  await owner.query('create table if not exists public.bench_index (name text primary key, made_by text not null)')
  const { rows } = await owner.query<{ name: string; made_by: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made_by from pg_index
     where indrelid in ('cases.case'::regclass, 'cases.search'::regclass) and not indisunique`,
  )
  for (const { name, made_by } of rows) {
    await owner.query('insert into public.bench_index values ($1, $2) on conflict do nothing', [name, made_by])
    await owner.query(`drop index ${name}`)
  }
}

async function restoreIndexes(owner: Owner, say: Say): Promise<void> {
  const { rows } = await owner.query<{ name: string; made_by: string }>('select name, made_by from public.bench_index')
  for (const { name, made_by } of rows) {
    say(`index ${name}`)
    await owner.query(made_by.replace(/^CREATE INDEX /, 'CREATE INDEX IF NOT EXISTS '))
  }
  await owner.query('drop table public.bench_index')
}

/** The columns of a case, each with what a copy holds there; `$1` is the number of the copy, `$2` how much earlier. */
async function columnsCopied(owner: Owner): Promise<{ readonly names: string; readonly values: string }> {
  const { rows } = await owner.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = 'cases.case'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
  )
  const value = ({ name, type }: { name: string; type: string }): string => {
    if (name === 'id') return `id + $1::int8 * ${APART}`
    if (name === 'act_id') return 'gen_random_uuid()'
    if (name === 'receipt') return `sha256(receipt || $1::text::bytea)`
    return type === 'timestamp with time zone' ? `"${name}" - $2::interval` : `"${name}"`
  }
  return { names: rows.map(({ name }) => `"${name}"`).join(', '), values: rows.map(value).join(', ') }
}

async function addCopy(
  owner: Owner,
  copy: number,
  { names, values }: { readonly names: string; readonly values: string },
  terms: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const years = Math.floor(copy / A_YEAR)
  const earlier = `${years * 365} days ${(copy % A_YEAR) * 17} minutes`
  await owner.query('begin')
  try {
    const { rows } = await owner.query<Found>(
      `insert into cases.case (${names})
       select ${values} from cases.case
       where id % 10000000000 < ${APART} ${years > 0 ? 'and closed_at is not null' : ''}
       returning ${found}`,
      [copy, earlier],
    )
    await addToSearch(owner, rows, (id) => terms.get(String(BigInt(id) - BigInt(copy * APART))) ?? [])
    await mark(owner, `bench copy ${copy}`)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

interface Found {
  readonly county: number
  readonly id: string
  readonly place: string
  readonly category: string | null
  readonly at: number
}
/** What a row of the search is made of besides its words. */
const found = 'county, id, place, category, (extract(epoch from reported_at) * 1000)::float8 as at'

/** The terms of every case that was told: its copies have the same words, so they are cut once. */
async function termsOfBase(owner: Owner, say: Say): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = await namesOf(owner)
  const { rows } = await owner.query<Found & Pick<SearchSource, 'title' | 'text' | 'address' | 'result'>>(
    `select ${found}, title, text, address, result from cases.case where id % 10000000000 < ${APART}`,
  )
  say(`words of ${rows.length} cases`)
  return new Map(rows.map((row) => [row.id, caseTerms(row, names)]))
}

/** The names by which a case is found besides its words, as the house itself knows them. */
async function namesOf(owner: Owner) {
  const { rows } = await owner.query<{ code: string; name: string }>('select code, name from places.place')
  const names = new Map(rows.map(({ code, name }) => [code, name]))
  const categories = new Map(firstCatalogue.categories.map(({ code, name }) => [code, name.zh]))
  return {
    nameOf: (place: PlaceCode) =>
      lineageOf(place)
        .map((code) => names.get(code) ?? '')
        .join(' '),
    categoryName: (code: string) => categories.get(code),
  }
}

/** What the copies are found by, as the search's own follower would write it. */
async function addToSearch(owner: Owner, rows: readonly Found[], termsOf: (id: string) => readonly string[]) {
  function* lines() {
    for (const { county, id, place, category, at } of rows)
      yield [
        county,
        id,
        place,
        category,
        new Date(at).toISOString(),
        `{${caseKeys(termsOf(id), place as PlaceCode, at).join(',')}}`,
      ]
  }
  await copyRows(
    owner,
    { table: 'cases.search', columns: ['county', 'id', 'place', 'category', 'at', 'keys'] },
    lines(),
  )
}
