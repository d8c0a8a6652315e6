import { createHash } from 'node:crypto'
import pg from 'pg'
import { cpuMs } from './kit/cpu.ts'
import { atMost, median, round, type Bench } from './kit/line.ts'
import { benchTown, type BenchTown } from './kit/town.ts'

const ROWS = 1000
const ROUNDS = 5
const EACH = 60
const BAR = 15
const formats = ['json', 'xml'] as const
const KEY = 'lx_of_the_bench_and_of_nothing_else'

/** Requests of the last eighty days over the town's villages, units and kinds, and a key that may ask often. */
async function fill({ database }: BenchTown, size: number): Promise<void> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  try {
    await client.query('delete from exchange.public_request')
    await client.query(
      `insert into exchange.public_request (county, id, number, place, category, status, open, outcome, unit, words,
         residents, requested_at, updated_at, expected_at)
       select v.code / 1000000000000, (v.code / 1000000000000)::int8 * 1000000000000 + n,
         '0402-' || lpad((n / 10000)::text, 4, '0') || '-' || lpad((n % 10000)::text, 4, '0'), v.code, c.code,
         case when n % 3 = 0 then 'in_progress' else 'closed' end, n % 3 = 0,
         case when n % 3 = 0 then null else 'solved' end, u.id, null, true,
         now() - n * interval '80 days' / $1, now() - n * interval '79 days' / $1, now() - n * interval '75 days' / $1
       from generate_series(1, $1::int) n
       cross join lateral (select array_agg(code order by code) as all from places.place where code % 1000000 = 0 and code % 1000000000 <> 0 and valid_to is null) vs
       cross join lateral (select vs.all[1 + n % cardinality(vs.all)] as code) v
       cross join lateral (select array_agg(distinct code) as all from services.category) cs
       cross join lateral (select cs.all[1 + n % cardinality(cs.all)] as code) c
       cross join lateral (select array_agg(id order by id) as all from people.unit) us
       cross join lateral (select us.all[1 + n % cardinality(us.all)] as id) u`,
      [size],
    )
    await client.query(
      `insert into exchange.api_key (county, id, place, unit, name, scopes, per_minute, hash, hint, issued_at,
         issued_by_name, expires_at, version, head)
       values (330400, 330400400000000001, 330400000000000000, 1, 'bench', '{own.read}', 6000, $1, 'else', now(), 'bench',
         now() + interval '1 day', 1, '\\x00') on conflict (county, id) do update set expires_at = excluded.expires_at`,
      [createHash('sha256').update(KEY).digest()],
    )
    await client.query('vacuum analyze exchange.public_request')
  } finally {
    await client.end()
  }
}

/** Asks for a full list; refuses a shorter one, which would cost less. */
async function ask(port: number, format: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/open311/v2/requests.${format}?api_key=${KEY}`)
  const text = await answer.text()
  const rows = text.split('service_request_id').length - 1
  if (answer.status !== 200 || rows !== (format === 'json' ? ROWS : 2 * ROWS))
    throw new Error(`${answer.status}, ${rows} rows: ${text.slice(0, 200)}`)
  return text.length
}

/** CPU of server and database for a list of a thousand requests, in both formats, over HTTP; median of rounds. */
export const bench: Bench = async ({ size = 100_000, say }) => {
  const town = await benchTown('open311', say)
  try {
    await fill(town, size)
    const { port, child } = town.house
    const pids = [child.pid ?? 0, town.postmaster]
    const costs = { json: [] as number[], xml: [] as number[] }
    const bytes = { json: 0, xml: 0 }
    for (const format of formats) for (let i = 0; i < EACH; i++) bytes[format] = await ask(port, format)
    for (let turn = 0; turn < ROUNDS; turn++) {
      for (const format of formats) {
        const before = cpuMs(...pids)
        for (let i = 0; i < EACH; i++) await ask(port, format)
        costs[format].push((cpuMs(...pids) - before) / EACH)
      }
      say(`round ${turn + 1} of ${ROUNDS}`)
    }
    const json = round(median(costs.json))
    const xml = round(median(costs.xml))
    return {
      size,
      figures: { jsonCpuMs: json, xmlCpuMs: xml, jsonChars: bytes.json, xmlChars: bytes.xml },
      bars: { json: atMost(json, BAR, ' CPU-ms'), xml: atMost(xml, BAR, ' CPU-ms') },
    }
  } finally {
    await town.stop()
  }
}
