import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { actByBridge, casesFor } from '@lianxin/cases'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, humanId, type Id } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import { parsePlaceCode, type PlaceCode } from '@lianxin/places/contract'
import type { Outcome, Status } from '@lianxin/cases/contract'
import type { ResolveHeld } from '../../contract/bridge/bodies.ts'
import { tellCase } from '../../rules/bridge/tell.ts'
import type { Message } from '../../rules/bridge/read-message.ts'
import type { Chosen } from '../../rules/bridge/meet.ts'
import type { ExchangeState } from '../deps.ts'
import { change } from '../kept-act.ts'
import { q } from '../store.ts'
import { applyMessage } from './apply-order.ts'
import { applyNumbers, mark } from './apply-waiting.ts'
import { lockBridge, ofBridge } from './keep-bridges.ts'
import { liveBridges, type LiveBridge } from './live-mapping.ts'
import { messageAt } from './receive.ts'
import { derivedActId } from './refused.ts'
import { settleOrder, waitingSeqs } from './settle-order.ts'

export type HeldRow = Awaited<ReturnType<typeof readHeldRow>>

/** One thing that waits for a person, within somebody's place; one outside it is not there. */
export async function readHeldRow({ db }: ExchangeState, staff: Staff, bridge: Id, key: string) {
  const [[row]] = await db.read(
    scopeOf(staff),
    q
      .selectFrom('exchange.bridge_held')
      .selectAll()
      .where('county', '=', countyOf(bridge))
      .where('bridge', '=', bridge)
      .where('key', '=', key)
      .where('place', '>=', staff.post.lo)
      .where('place', '<', staff.post.hi),
  )
  if (!row) throw new Refusal('held_not_found')
  return row
}

/**
 * 裁定: a person decides between two systems. `theirs` does what they ask, with a category and a place where the mapping
 * had none; `ours` leaves it and tells them again how it stands here; `by_hand` notes what was agreed outside, and closes
 * with an order that became no case whatever waits behind it. The reason and what was closed stand in the journal. Refuses
 * what the case does not allow, and nothing is then resolved.
 */
export async function resolveHeld(
  state: ExchangeState,
  staff: Staff,
  bridge: Id,
  key: string,
  input: ResolveHeld,
): Promise<void> {
  const row = await readHeldRow(state, staff, bridge, key)
  if (row.resolved_at) throw new Refusal('held_resolved')
  const [live] = await liveBridges(state, bridge)
  if (!live?.mapping) throw new Refusal('bridge_ended')
  if (input.do === 'theirs') await takeTheirs(state, live, row, input)
  if (input.do === 'ours') await keepOurs(state, live, row)
  const settles = input.do === 'by_hand' && row.kind === 'message'
  const closes = settles && row.case_id === null && row.fault !== 'settled'
  const closed = closes ? await waitingSeqs(state, live, row.number) : []
  await change(state, staff, {
    id: bridge,
    act: 'exchange.resolve_held',
    actId: input.actId,
    lock: lockBridge(bridge, staff),
    missing: 'bridge_not_found',
    decide: (_, at) => ({
      why: input.why,
      body: { key, do: input.do, number: row.number, ...(closes ? { closed } : {}), ...chosenOf(state, input) },
      writes: ({ version, hash }) => [
        q
          .updateTable('exchange.bridge_held')
          .set({ resolved_at: at, resolution: input.do, why: input.why, by_name: staff.name, closed_seqs: closed })
          .where('county', '=', countyOf(bridge))
          .where('bridge', '=', bridge)
          .where('key', '=', key)
          .where('resolved_at', 'is', null),
        ofBridge(bridge).set({ version, head: hash }),
      ],
    }),
  })
  if (settles) await settleOrder(state, live, row.number)
  await applyNumbers(state, live, [row.number])
}

function chosenOf(
  { cases }: ExchangeState,
  { category, place }: ResolveHeld,
): { category?: string; place?: PlaceCode } {
  const chosen: { category?: string; place?: PlaceCode } = {}
  if (category) {
    const found = cases.services.catalogue().inForce(category)
    if (!found) throw new Refusal('category_unknown_here', { field: 'category' })
    chosen.category = found.code
  }
  if (place) {
    const code = parsePlaceCode(place)
    const found = (code && cases.places.find(code)) ?? cases.places.search(place)[0]
    if (!found) throw new Refusal('place_unknown_here', { field: 'place' })
    chosen.place = found.code
  }
  return chosen
}

async function takeTheirs(state: ExchangeState, bridge: LiveBridge, row: HeldRow, input: ResolveHeld): Promise<void> {
  const { mapping } = bridge
  if (!mapping) return
  if (row.kind === 'changed') return takeChanged(state, bridge, row)
  if (row.kind === 'out') return sendAgain(state, bridge, row)
  if (row.kind !== 'message' || row.fault === 'file_unreadable') return
  const message = await messageOf(state, bridge, row)
  const chosen: Chosen = chosenOf(state, input)
  const caseId = row.case_id as Id | null
  const applied = await applyMessage(state, { bridge, mapping, message, caseId, chosen })
  if ('held' in applied) {
    const field = applied.held === 'category_unmapped' ? 'category' : applied.held === 'place_unmapped' ? 'place' : 'do'
    throw new Refusal('held_still', {
      field,
      ...(applied.detail ? { zh: `（${applied.detail}）`, en: `(${applied.detail})` } : {}),
    })
  }
  const { county, id } = bridge
  await state.db.write(
    everywhere,
    q
      .updateTable('exchange.bridge_in')
      .set({ state: 'waiting' })
      .where('county', '=', county)
      .where('bridge', '=', id)
      .where('number', '=', row.number)
      .where('seq', '=', message.seq)
      .where('state', '=', 'held'),
  )
  await mark(state, bridge, message, { done: true, caseId: applied.caseId }, caseId)
}

/** The message as it was kept, its files too: the list shows their names only. */
async function messageOf({ db, cases }: ExchangeState, bridge: LiveBridge, row: HeldRow): Promise<Message> {
  const { county, id } = bridge
  const seq = row.seq ?? 1
  const [[kept]] = await db.read(
    everywhere,
    q
      .selectFrom('exchange.bridge_in')
      .select('body')
      .where('county', '=', county)
      .where('bridge', '=', id)
      .where('number', '=', row.number)
      .where('seq', '=', seq),
  )
  if (!kept) throw new Refusal('held_not_found')
  return JSON.parse(cases.vault.open(messageAt(bridge, { number: row.number, seq }), kept.body)) as Message
}

/** The later words of one message come to the case as an addition, so that neither version is lost. */
async function takeChanged(state: ExchangeState, bridge: LiveBridge, row: HeldRow): Promise<void> {
  const message = JSON.parse(row.theirs) as Message
  const [[order]] = await state.db.read(
    everywhere,
    q
      .selectFrom('exchange.bridge_order')
      .select('case_id')
      .where('county', '=', bridge.county)
      .where('bridge', '=', bridge.id)
      .where('number', '=', row.number),
  )
  if (!order?.case_id) throw new Refusal('held_no_case', { field: 'do' })
  const by = { bridge: bridge.id, name: bridge.name, number: row.number }
  const words = message.words ?? message.text
  await actByBridge(state.cases, by, order.case_id as Id, 'add', { actId: derivedActId(row.key), words })
}

/** What was not taken is offered again for another 72 hours. */
async function sendAgain({ db, clock }: ExchangeState, bridge: LiveBridge, row: HeldRow): Promise<void> {
  const [, county = '', ...rest] = row.key.split(':')
  const now = clock.now()
  await db.write(
    everywhere,
    q
      .updateTable('exchange.bridge_out')
      .set({ failed_at: null, tries: 0, next_try_at: now, created_at: now })
      .where('county', '=', Number(county))
      .where('key', '=', rest.slice(0, -1).join(':'))
      .where('bridge', '=', bridge.id),
  )
}

/** Leaves the case as it is and tells the other side again how it stands. */
async function keepOurs(state: ExchangeState, bridge: LiveBridge, row: HeldRow): Promise<void> {
  const { county, id, mapping } = bridge
  if (row.kind === 'message' && !row.case_id) throw new Refusal('held_no_case', { field: 'do' })
  await state.db.write(
    everywhere,
    q
      .updateTable('exchange.bridge_in')
      .set({ state: 'dropped' })
      .where('county', '=', county)
      .where('bridge', '=', id)
      .where('number', '=', row.number)
      .where('seq', '=', row.seq ?? 0)
      .where('state', '=', 'held'),
  )
  if (!row.case_id || !mapping) return
  const caseId = row.case_id as Id
  const [[one]] = await state.db.read(everywhere, casesFor(countyOf(caseId), [caseId]))
  if (!one) return
  const now = state.clock.now()
  const told = tellCase(mapping, {
    number: row.number,
    ourNumber: humanId(caseId),
    seq: one.version,
    status: one.status as Status,
    at: now.toString(),
    unit: null,
    due: one.handle_by?.toString() ?? null,
    words: null,
    outcome: one.outcome as Outcome | null,
    result: one.result,
    files: [],
  })
  if (!told) return
  await state.db.write(
    everywhere,
    q
      .insertInto('exchange.bridge_out')
      .values({
        county: countyOf(caseId),
        key: `${countyOf(caseId)}:again-${row.key}:${id}`.slice(0, 200),
        bridge: id,
        place: bridge.place,
        number: row.number,
        seq: one.version,
        body: JSON.stringify(told),
        created_at: now,
        next_try_at: now,
      })
      .onConflict((on) => on.doNothing()),
  )
}
