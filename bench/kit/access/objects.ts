import { createHash } from 'node:crypto'
import type { House } from '../big-city.ts'

export type Owner = Awaited<ReturnType<House['database']['owner']>>

/** What a field of a marked case is, and the letter its mark carries. */
export const fields = {
  title: 't',
  text: 'b',
  address: 'a',
  result: 'o',
  rating: 'r',
  file: 'f',
  name: 'n',
} as const
/** Beside those that carry a mark: the masked name, told by its first character, and the number in full. */
export type Field = keyof typeof fields | 'masked' | 'phone'
export const allFields = [...Object.keys(fields), 'masked', 'phone'] as Field[]

/** A case as the oracle knows it: read by plain SQL, as its owner. */
export interface Marked {
  readonly id: string
  readonly mark: string
  readonly first: string
  readonly phone: string
  readonly place: string
  readonly reporter: string | null
  readonly confidential: boolean
  readonly sealed: boolean
  readonly accusedUnit: string | null
  readonly accusedAccount: string | null
  /** Units that have or had it, or were called to help. */
  readonly units: ReadonlySet<string>
  readonly has: ReadonlySet<Field>
  /** The reporter has been answered. */
  readonly answered: boolean
  readonly file: string
}

const guarded = [
  'cases.case',
  'cases.case_file',
  'journal.entry',
  'people.unit',
  'people.account',
  'people.post',
] as const

/** Runs under the owner with the second lock lifted, in a bench's own town, and puts it back. */
export async function unguarded<R>(owner: Owner, body: () => Promise<R>): Promise<R> {
  for (const table of guarded) await owner.query(`alter table ${table} no force row level security`)
  try {
    return await body()
  } finally {
    for (const table of guarded) await owner.query(`alter table ${table} force row level security`)
  }
}

const letters = (n: number): string =>
  [...`${n}`.padStart(4, '0')].map((digit) => String.fromCharCode(97 + Number(digit))).join('')
/** Characters no name of the demonstration begins with, one a case. */
const firstOf = (n: number): string => String.fromCodePoint(0x3400 + n)
export const markOf = (field: keyof typeof fields, mark: string): string => `zq${fields[field]}${mark}qz`

interface Chosen {
  readonly id: string
  readonly county: number
  readonly place: string
  readonly rated: boolean
  readonly done: boolean
}

/** Makes one case unlike all others: every field a mark of its own, and what must be hidden of some of them. */
async function markOne(owner: Owner, one: Chosen, n: number): Promise<void> {
  const mark = letters(n)
  const file = `${one.county}07${String(9_000_000_000 + n).padStart(10, '0')}`
  await owner.query(
    `update cases.case set title = $3, text = $4, address = $5, contact_name = $6, contact_phone = $7,
       result = case when result is null then null else $8 end, words = case when score is null then null else $9 end,
       confidential = $10, listed = listed and not $10 where county = $1 and id = $2`,
    [
      one.county,
      one.id,
      `楼道${markOf('title', mark)}`,
      `说明${markOf('text', mark)}`,
      `示例路${markOf('address', mark)}`,
      `${firstOf(n)}${markOf('name', mark)}`,
      phoneOf(n),
      `已办${markOf('result', mark)}`,
      `评语${markOf('rating', mark)}`,
      n % 4 === 1,
    ],
  )
  const body = Buffer.from(`%PDF ${markOf('file', mark)}`)
  await owner.query(
    `insert into platform.file (county, id, kind, mime, bytes, sha256, body, created_at)
     values ($1, $2, 'document', 'application/pdf', $3, $4, $5, now()) on conflict do nothing`,
    [one.county, file, body.length, createHash('sha256').update(body).digest(), body],
  )
  await owner.query(
    'insert into cases.case_file (county, id, case_id, place) values ($1, $2, $3, $4) on conflict do nothing',
    [one.county, file, one.id, one.place],
  )
}

const phoneOf = (n: number): string => `190${String(9_000_000 + n).padStart(8, '0')}`

/** The same case in another place, whose people must not see it, nor those of its own place the copy. */
async function copyTo(owner: Owner, id: string, county: number, place: string, serial: number): Promise<void> {
  const over = {
    county,
    id: `${county}00${String(8_000_000_000 + serial)}`,
    place,
    act_id: crypto.randomUUID(),
    receipt: `\\x${createHash('sha256').update(`${county} ${serial}`).digest('hex')}`,
  }
  const { rows } = await owner.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = 'cases.case'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
  )
  const columns = rows.map(({ name }) => name)
  await owner.query(
    `insert into cases.case (${columns.join(', ')})
     select ${columns.map((name) => `r.${name}`).join(', ')} from cases.case c,
       lateral jsonb_populate_record(null::cases.case, to_jsonb(c) || $2::jsonb) r where c.id = $1 on conflict do nothing`,
    [id, JSON.stringify(over)],
  )
}

const elsewhere = [
  { county: 330_402, place: '330402099001001001' },
  { county: 330_411, place: '330411001001001001' },
] as const

/** Chooses cases of every kind of state, copies some to other places, and marks them all. */
export async function markCases(owner: Owner, count: number): Promise<Marked[]> {
  return unguarded(owner, async () => {
    const { rows } = await owner.query<{ id: string }>(
      `select id from (select id, status, row_number() over (partition by status order by md5(id::text)) as n
       from cases.case where id % 10000000000 < 8000000000 and merged_into is null) c order by n, status limit $1`,
      [count],
    )
    for (const [i, { id }] of rows.slice(0, Math.ceil(count / 4)).entries())
      for (const { county, place } of elsewhere) await copyTo(owner, id, county, place, i)
    const { rows: chosen } = await owner.query<Chosen>(
      `select id, county, place, score is not null as rated, result is not null as done from cases.case
       where id = any($1) or id % 10000000000 >= 8000000000 order by id`,
      [rows.map(({ id }) => id)],
    )
    for (const [n, one] of chosen.entries()) await markOne(owner, one, n)
    await blame(owner, chosen)
    return Promise.all(chosen.map((one, n) => readMarked(owner, one, n)))
  })
}

/** Some complain of the unit that had them or of one above it, some of a person; of some nobody has said yet of whom. */
async function blame(owner: Owner, chosen: readonly Chosen[]): Promise<void> {
  for (const [n, { id }] of chosen.entries()) {
    if (n % 9 === 2)
      await owner.query(
        // Whoever is complained of never has it: then it is the unit above.
        `update cases.case c set listed = false, public_words = null, accused_unit = case
           when status in ('closed', 'not_accepted', 'withdrawn', 'terminated', 'archived', 'feedback', 'rated') then unit
           else (select u.parent from people.unit u where u.id = c.unit) end where id = $1`,
        [id],
      )
    if (n % 9 === 5)
      await owner.query(
        `update cases.case c set listed = false, public_words = null, accused_account = (select p.account from people.post p where p.role = 'townDispatcher'
         and p.place <= c.place order by p.place desc, p.id limit 1) where c.id = $1`,
        [id],
      )
    if (n % 9 === 7)
      await owner.query('update cases.case set sealed = true, listed = false, public_words = null where id = $1', [id])
  }
}

interface CaseAsKept {
  readonly place: string
  readonly reporter: string | null
  readonly confidential: boolean
  readonly sealed: boolean
  readonly accused_unit: string | null
  readonly accused_account: string | null
  readonly unit: string | null
  readonly handled_unit: string | null
  readonly helpers: string | null
  readonly answered: boolean
}

/** Units that a case was ever given to, by what its journal says in so many words. */
function unitsIn(bodies: readonly string[]): string[] {
  const named = ['unit', 'units', 'assists', 'parts']
  return bodies.flatMap((body) => {
    const said = JSON.parse(body) as Record<string, unknown>
    return named.flatMap((key) => JSON.stringify(said[key] ?? null).match(/\d{6}03\d{10}/g) ?? [])
  })
}

async function readMarked(owner: Owner, one: Chosen, n: number): Promise<Marked> {
  const { rows } = await owner.query<CaseAsKept>(
    `select place, reporter, confidential, sealed, accused_unit, accused_account, unit, handled_unit,
       assists::text || assisting::text as helpers, answered_at is not null or status = 'closed' as answered
     from cases.case where id = $1`,
    [one.id],
  )
  const [row] = rows
  if (!row) throw new Error(`case ${one.id} is gone`)
  const { rows: entries } = await owner.query<{ body: string }>(
    `select body from journal.entry where county = $1 and object = $2 and act like 'cases.%'`,
    [one.county, one.id],
  )
  const helping = row.helpers?.match(/\d{6}03\d{10}/g) ?? []
  const withIt = [row.unit, row.handled_unit].filter((unit) => unit !== null)
  const missing = [one.rated ? undefined : 'rating', one.done ? undefined : 'result']
  return {
    id: one.id,
    mark: letters(n),
    first: firstOf(n),
    phone: phoneOf(n),
    place: row.place,
    reporter: row.reporter,
    confidential: row.confidential,
    sealed: row.sealed,
    accusedUnit: row.accused_unit,
    accusedAccount: row.accused_account,
    units: new Set([...withIt, ...helping, ...unitsIn(entries.map(({ body }) => body))]),
    has: new Set(allFields.filter((field) => !missing.includes(field))),
    answered: row.answered,
    file: `${one.county}07${String(9_000_000_000 + n).padStart(10, '0')}`,
  }
}
