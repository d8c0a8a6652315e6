import { createHmac, timingSafeEqual } from 'node:crypto'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds } from '@lianxin/platform/ids'
import { lookRows } from '@lianxin/platform/journal'
import type { MainObject } from '@lianxin/platform/objects'
import type { BeginExport } from '../../contract/bulk/routes.ts'
import { readCursor } from '../../rules/bulk/cursor.ts'
import type { ExchangeState } from '../deps.ts'
import { begin } from '../kept-act.ts'
import { coveredOf, objectsFor } from './objects.ts'
import { readLot, type Lot } from './read-lot.ts'

const VALID = { hours: 24 }

const sealOf = (secret: string, text: string): Buffer => createHmac('sha256', secret).update(`export:${text}`).digest()

/** An object by its name, to whoever may take it out; to others it is as if there were none. */
export function objectNamed(state: ExchangeState, staff: Staff, name: string): MainObject {
  const found = objectsFor(state, staff).find((one) => one.name === name)
  if (!found) throw new Refusal('export_unknown', { field: 'object' })
  return found
}

/** Writes down that an object is taken out, by whom and why; sent twice it is written once. */
export async function noteExport(
  state: ExchangeState,
  staff: Staff,
  { actId, object: name, why }: BeginExport,
): Promise<void> {
  const county = countyOf(staff.post.place)
  await begin(state, staff, {
    id: await state.ids.next(county, kinds.import),
    county,
    place: staff.post.place,
    act: 'exchange.export',
    actId,
    why,
    body: { object: name },
    writes: (entry) => lookRows([{ kind: 'export', actor: staff, what: `bulk.${name}`, entry: entry.row }]),
  })
}

/**
 * 批量导出: written down with its reason before anything leaves. What is given is a ticket for this account and this
 * object, good for 24 hours; it follows from the installation's secret and stands in no table. Sent twice it is one export.
 */
export async function beginExport(
  state: ExchangeState,
  staff: Staff,
  { actId, object: name, why }: BeginExport,
): Promise<{ object: MainObject; ticket: string; until: string }> {
  const object = objectNamed(state, staff, name)
  await noteExport(state, staff, { actId, object: name, why })
  const until = state.clock.now().add(VALID).toString()
  const text = `${name}.${staff.account}.${until}`
  return {
    object,
    until,
    ticket: Buffer.from(`${text} ${sealOf(state.secret, text).toString('base64url')}`).toString('base64url'),
  }
}

/** What a ticket stands for; refuses one that was not made here, of somebody else, or that is over. */
function objectOfTicket(state: ExchangeState, staff: Staff, ticket: string): MainObject {
  const [text = '', seal = ''] = Buffer.from(ticket, 'base64url').toString().split(' ')
  const [right, given] = [sealOf(state.secret, text), Buffer.from(seal, 'base64url')]
  if (right.length !== given.length || !timingSafeEqual(right, given)) throw new Refusal('export_unknown')
  const [name = '', account, ...until] = text.split('.')
  if (account !== staff.account) throw new Refusal('export_unknown')
  if (Temporal.Instant.compare(state.clock.now(), Temporal.Instant.from(until.join('.'))) > 0)
    throw new Refusal('export_over')
  return objectNamed(state, staff, name)
}

/** What the database says to a value that is none of its type: a cursor that somebody made up. */
const isBadValue = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('22')

/** The next lot of what somebody takes out, within the place of their post. Refuses a cursor that no lot gave. */
export async function lotFor(state: ExchangeState, staff: Staff, object: MainObject, cursor: string): Promise<Lot> {
  const after = cursor === '' ? undefined : readCursor(cursor, object.key.length)
  if (cursor !== '' && !after) throw new Refusal('export_cursor', { field: 'after' })
  const lot = readLot(state.db, state.places.centreOf, {
    object,
    covered: coveredOf(state, object),
    scope: scopeOf(staff),
    lo: staff.post.lo,
    hi: staff.post.hi,
    after,
  })
  return lot.catch((error: unknown) => {
    throw isBadValue(error) ? new Refusal('export_cursor', { field: 'after' }) : error
  })
}

/** A lot by ticket and cursor, for programs. */
export const readExport = (
  state: ExchangeState,
  staff: Staff,
  { ticket, after }: { ticket: string; after: string },
): Promise<Lot> => lotFor(state, staff, objectOfTicket(state, staff, ticket), after)
