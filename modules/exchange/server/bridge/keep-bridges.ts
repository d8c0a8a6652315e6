import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds, type Id } from '@lianxin/platform/ids'
import type { AddBridge, PublishMapping, TurnBridge } from '../../contract/bridge/bodies.ts'
import type { MappingFault } from '../../contract/bridge/faults.ts'
import type { ExchangeState } from '../deps.ts'
import { begin, change, type Acted } from '../kept-act.ts'
import { q } from '../store.ts'
import { placeNamed, unitNamed } from '../unit-named.ts'
import { checkFor } from './mapping-world.ts'

const OVERLAP_HOURS = 24

export const lockBridge = (id: Id, { post }: Staff) =>
  q
    .selectFrom('exchange.bridge')
    .selectAll()
    .where('county', '=', countyOf(id))
    .where('id', '=', id)
    .where('place', '>=', post.lo)
    .where('place', '<', post.hi)
    .forUpdate()
export const ofBridge = (id: Id) =>
  q.updateTable('exchange.bridge').where('county', '=', countyOf(id)).where('id', '=', id)

/** 登记对接: another system whose orders come in, and the unit that answers for it. */
export async function addBridge(state: ExchangeState, staff: Staff, input: AddBridge): Promise<Acted> {
  const fault = input.pushUrl ? state.outbound.faultOf(input.pushUrl) : null
  if (fault) throw new Refusal(fault, { field: 'pushUrl' })
  const unit = unitNamed(state, staff, input.unit)
  const place = placeNamed(state, staff, input.place)
  const county = countyOf(place)
  const id = await state.ids.next(county, kinds.bridge)
  const { name, pushUrl: url = null } = input
  return begin(state, staff, {
    id,
    county,
    place,
    act: 'exchange.add_bridge',
    actId: input.actId,
    body: { name, url, unit: { id: unit.id, name: unit.name } },
    writes: (entry, at) => [
      q.insertInto('exchange.bridge').values({
        county,
        id,
        place,
        unit: unit.id,
        name,
        push_url: url,
        made_at: at,
        made_by_name: staff.name,
        version: entry.version,
        head: entry.hash,
      }),
    ],
  })
}

/** Pauses, resumes or ends a bridge, or gives it a new secret; the one before holds for another day. */
export function turnBridge(
  state: ExchangeState,
  staff: Staff,
  id: Id,
  { actId, do: turn }: TurnBridge,
): Promise<Acted> {
  return change(state, staff, {
    id,
    act: `exchange.${turn}_bridge`,
    actId,
    lock: lockBridge(id, staff),
    missing: 'bridge_not_found',
    decide(row, at) {
      if (row.ended_at) throw new Refusal('bridge_ended')
      const set = {
        pause: { paused_at: at },
        resume: { paused_at: null },
        rotate: { generation: row.generation + 1, old_until: at.add({ hours: OVERLAP_HOURS }) },
        end: { ended_at: at },
      }[turn]
      return {
        body: turn === 'rotate' ? { generation: row.generation + 1 } : {},
        writes: ({ version, hash }) => [ofBridge(id).set({ ...set, version, head: hash })],
      }
    },
  })
}

/** 发布映射: a new version of the mapping, in force at once; a file with a fault is not published, and every fault is named. */
export async function publishMapping(
  state: ExchangeState,
  staff: Staff,
  id: Id,
  { actId, content, why }: PublishMapping,
): Promise<{ readonly no: number } | { readonly faults: readonly MappingFault[] }> {
  let no = 0
  let faults: readonly MappingFault[] = []
  await change(state, staff, {
    id,
    act: 'exchange.publish_mapping',
    actId,
    lock: lockBridge(id, staff),
    missing: 'bridge_not_found',
    decide(row, at) {
      if (row.ended_at) throw new Refusal('bridge_ended')
      faults = checkFor(state, row.place, content).faults
      if (faults.length > 0) throw new Refusal('mapping_faults', { field: 'content' })
      no = row.mapping + 1
      return {
        why,
        body: { no },
        writes: ({ version, hash }) => [
          q
            .insertInto('exchange.bridge_mapping')
            .values({ county: countyOf(id), bridge: id, no, content, why, at, by_name: staff.name }),
          ofBridge(id).set({ mapping: no, version, head: hash }),
        ],
      }
    },
  }).catch((error: unknown) => {
    if (faults.length === 0) throw error
  })
  return faults.length > 0 ? { faults } : { no }
}
