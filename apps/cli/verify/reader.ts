import type pg from 'pg'
import type { Entry } from './format.ts'

/** Called with a sentence for each fault. */
export type Found = (sentence: string) => void

const AT_ONCE = 5000
const columns = `object, version, act, act_id, actor, actor_name, place, why, body, prev, hash`
const entry = (from: string) =>
  `${columns
    .split(', ')
    .map((column) => `${from}.${column}`)
    .join(', ')}, (extract(epoch from ${from}.at) * 1000)::int8::text as at_ms`

type Placed = Omit<Entry, 'hash'> & { readonly pos: string; readonly hash: Buffer | null }

/** What is read of the journal, county by county, some thousand rows at a time, within the caller's transaction. */
export interface Reader {
  counties(): Promise<number[]>
  order(county: number): AsyncIterable<Placed>
  unplaced(county: number): AsyncIterable<Entry & { readonly waiting: boolean }>
  head(county: number): Promise<{ pos: string; leaves: string; root: Buffer | null }>
  subtrees(county: number): Promise<{ level: number; idx: string; hash: Buffer }[]>
  checkpoints(): AsyncIterable<{ n: string; body: string; hash: Buffer; signature: Buffer }>
}

/** Reads by cursors, so that a journal of any length takes no more memory than its objects' last hashes. */
export function readerOf(client: pg.ClientBase): Reader {
  async function* walk<R extends pg.QueryResultRow>(sql: string): AsyncIterable<R> {
    await client.query(`declare walk no scroll cursor for ${sql}`)
    try {
      for (;;) {
        const { rows } = await client.query<R>(`fetch ${AT_ONCE} from walk`)
        if (rows.length === 0) break
        yield* rows
      }
    } finally {
      await client.query('close walk')
    }
  }
  return {
    async counties() {
      const { rows } = await client.query<{ county: number }>(
        `select county from journal.head union select distinct county from journal.position order by county`,
      )
      return rows.map(({ county }) => county)
    },
    order: (county) =>
      walk(`select p.pos, p.county, ${entry('e').replace('e.object, e.version', 'p.object, p.version')}
        from journal.position p
        left join journal.entry e on e.county = p.county and e.object = p.object and e.version = p.version
        where p.county = ${county} order by p.pos`),
    unplaced: (county) =>
      walk(`select e.county, ${entry('e')}, q.object is not null as waiting
        from journal.entry e
        left join journal.position p on p.county = e.county and p.object = e.object and p.version = e.version
        left join journal.queue q on q.county = e.county and q.object = e.object and q.version = e.version
        where e.county = ${county} and p.pos is null order by e.object, e.version`),
    async head(county) {
      const { rows } = await client.query<{ pos: string; leaves: string; root: Buffer | null }>(
        'select pos, leaves, root from journal.head where county = $1',
        [county],
      )
      return rows[0] ?? { pos: '0', leaves: '0', root: null }
    },
    async subtrees(county) {
      const { rows } = await client.query<{ level: number; idx: string; hash: Buffer }>(
        'select level, idx, hash from journal.subtree where county = $1',
        [county],
      )
      return rows
    },
    checkpoints: () => walk('select n, body, hash, signature from journal.checkpoint order by n'),
  }
}
