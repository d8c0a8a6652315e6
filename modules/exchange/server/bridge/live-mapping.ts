import { everywhere } from '@lianxin/platform/journal'
import { countyOf, type Id } from '@lianxin/platform/ids'
import { Mapping } from '../../contract/bridge/mapping.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'

/** A bridge with the mapping in force; null before the first was published. */
export interface LiveBridge {
  readonly id: Id
  readonly county: number
  readonly place: string
  readonly name: string
  readonly push_url: string | null
  readonly generation: number
  readonly old_until: Temporal.Instant | null
  readonly paused: boolean
  readonly no: number
  readonly mapping: Mapping | null
}

/** Mappings by bridge and version: what was published is never changed, so it is read and parsed once. */
const parsed = new Map<string, Mapping>()

/** Bridges that have not ended, by id or all of them. */
export async function liveBridges({ db }: Pick<ExchangeState, 'db'>, id?: Id): Promise<LiveBridge[]> {
  let asked = q
    .selectFrom('exchange.bridge')
    .select(['id', 'county', 'place', 'name', 'push_url', 'generation', 'old_until', 'paused_at', 'mapping'])
    .where('ended_at', 'is', null)
  if (id) asked = asked.where('county', '=', countyOf(id)).where('id', '=', id)
  const [rows] = await db.read(everywhere, asked)
  const missing = rows.filter((row) => row.mapping > 0 && !parsed.has(`${row.id}:${row.mapping}`))
  if (missing.length > 0) {
    const [contents] = await db.read(
      everywhere,
      q
        .selectFrom('exchange.bridge_mapping')
        .select(['bridge', 'no', 'content'])
        .where((eb) =>
          eb.or(
            missing.map((row) =>
              eb.and([eb('county', '=', row.county), eb('bridge', '=', row.id), eb('no', '=', row.mapping)]),
            ),
          ),
        ),
    )
    for (const one of contents) parsed.set(`${one.bridge}:${one.no}`, Mapping.parse(JSON.parse(one.content)))
  }
  return rows.map(({ paused_at, mapping, ...row }) => ({
    ...row,
    id: row.id as Id,
    paused: paused_at !== null,
    no: mapping,
    mapping: parsed.get(`${row.id}:${mapping}`) ?? null,
  }))
}
