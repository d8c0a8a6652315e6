import { casesOfUnit } from '@lianxin/cases'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, humanId, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import { countyOfCode, levelOf } from '@lianxin/places/contract'
import type { UnitId } from '@lianxin/people/contract'
import type { Dataset } from '../../contract/sharing/datasets.ts'
import { publicPlace } from '../../rules/webhooks/payload.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'
import { isOpen } from './keep-shares.ts'
import { isShareKey } from './share-key.ts'

const AT_ONCE = 500

export type SharedValue = string | boolean | null
export interface Shared {
  readonly fields: readonly string[]
  readonly rows: Record<string, SharedValue>[]
  readonly next: string | null
}

interface Granted {
  readonly owner: string
  readonly place: string
  readonly dataset: string
  readonly fields: readonly string[]
}

type Full = Readonly<Record<string, SharedValue>> & { readonly cursor: string }

async function caseRows({ db }: ExchangeState, { owner, place }: Granted, after: string): Promise<Full[]> {
  // A unit of the city has cases in every county.
  const county = levelOf(place as PlaceCode) === 'city' ? undefined : countyOfCode(place as PlaceCode)
  const [rows] = await db.read(everywhere, casesOfUnit(county, owner as UnitId, after || '0', AT_ONCE))
  return rows.map((row) => ({
    cursor: row.id,
    number: humanId(row.id as Id),
    status: row.status,
    category: row.category,
    village: publicPlace(row.place as PlaceCode),
    reportedOn: row.reported_at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString(),
    handleBy: row.handle_by?.toString() ?? null,
    outcome: row.outcome,
    urgent: row.urgent,
  }))
}

function unitRows({ cases }: ExchangeState, { place }: Granted): Full[] {
  return cases.people
    .units()
    .within(place as PlaceCode)
    .map((one) => ({ cursor: one.id, id: one.id, name: one.name, kind: one.kind, place: one.place, phone: one.phone }))
}

const categoryRows = ({ cases }: ExchangeState): Full[] =>
  cases.services
    .catalogue()
    .categories.map((one) => ({ cursor: one.code, code: one.code, name: one.name.zh, level: one.level }))

async function rowsOf(state: ExchangeState, share: Granted, after: string): Promise<Full[]> {
  const dataset = share.dataset as Dataset
  if (dataset === 'cases') return caseRows(state, share, after)
  const all = dataset === 'units' ? unitRows(state, share) : categoryRows(state)
  return all
    .filter((one) => one.cursor > after)
    .toSorted((a, b) => (a.cursor < b.cursor ? -1 : 1))
    .slice(0, AT_ONCE)
}

/** The granted fields of the next rows, and the note of their use, which the owner sees. */
export async function useShare(
  state: ExchangeState,
  share: Granted & { readonly id: string },
  by: { readonly way: 'key' | 'download'; readonly name: string | null },
  after = '',
): Promise<Shared> {
  const found = await rowsOf(state, share, after)
  const rows = found.map((row) => Object.fromEntries(share.fields.map((field) => [field, row[field] ?? null])))
  await state.db.write(
    everywhere,
    q.insertInto('exchange.share_use').values({
      county: countyOf(share.id as Id),
      share: share.id,
      at: state.clock.now(),
      way: by.way,
      by_name: by.name,
      given: rows.length,
    }),
  )
  return { fields: share.fields, rows, next: found.length < AT_ONCE ? null : (found.at(-1)?.cursor ?? null) }
}

/** What a program fetches by the key of a share. A wrong key, a share that never was, is over or revoked, are one no. */
export async function readShare(state: ExchangeState, id: Id, key: string, after: string): Promise<Shared> {
  const [[share]] = await state.db.read(
    everywhere,
    q.selectFrom('exchange.share').selectAll().where('county', '=', countyOf(id)).where('id', '=', id),
  )
  const right = isShareKey(state.secret, id, key)
  if (!share || !right || !isOpen(state, share)) throw new Refusal('share_closed')
  return useShare(state, share, { way: 'key', name: null }, after)
}
