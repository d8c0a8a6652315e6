import { casesFor } from '@lianxin/cases'
import type { Outcome, Status } from '@lianxin/cases/contract'
import type { Rows } from '@lianxin/platform/db'
import { humanId, type Id } from '@lianxin/platform/ids'
import type { FollowedEntry, Follower } from '@lianxin/platform/journal'
import type { UnitId } from '@lianxin/people/contract'
import { eventOf } from '../../contract/webhooks/events.ts'
import { bridgePaths } from '../../contract/bridge/paths.ts'
import { tellCase } from '../../rules/bridge/tell.ts'
import type { ExchangeState } from '../deps.ts'
import { q } from '../store.ts'
import { bridgeFilePass } from './secrets.ts'
import { liveBridges, type LiveBridge } from './live-mapping.ts'

type Row = Rows<[ReturnType<typeof casesFor>]>[0][number]
interface Link {
  readonly case_id: string
  readonly bridge: string
  readonly number: string
}
interface Said {
  readonly to?: Status
  readonly note?: string | null
  readonly handleBy?: string | null
  readonly outside?: { readonly bridge: string; readonly number: string }
}

const saidIn = (one: FollowedEntry): Said => JSON.parse(one.body) as Said
/** Days since the epoch: what a pass is counted in. */
const dayOf = (at: Temporal.Instant): number => Math.floor(at.epochMilliseconds / 86_400_000)

function bodyOf(
  state: ExchangeState,
  bridge: LiveBridge,
  link: Link,
  one: FollowedEntry,
  row: Row,
): string | undefined {
  const said = saidIn(one)
  if (!bridge.mapping || !said.to) return undefined
  const files = (row.result_files as Id[]).map((file) => {
    const pass = bridgeFilePass(state.secret, bridge.id, file, dayOf(one.at))
    return new URL(bridgePaths.file(bridge.id, file, pass), state.origin ?? 'http://localhost').href
  })
  const told = tellCase(bridge.mapping, {
    number: link.number,
    ourNumber: humanId(one.object),
    seq: one.version,
    status: said.to,
    at: one.at.toString(),
    unit: row.unit === null ? null : (state.cases.people.units().get(row.unit as UnitId)?.name ?? null),
    due: row.handle_by?.toString() ?? null,
    words: one.act === 'cases.progress' ? (said.note ?? null) : null,
    outcome: row.outcome as Outcome | null,
    result: row.result,
    files,
  })
  return told && JSON.stringify(told)
}

/** A promise of ours that ends after theirs is put before a person: theirs was given to the citizen. */
function laterThan(bridge: LiveBridge, link: Link, row: Row, due: Temporal.Instant | null, at: Temporal.Instant) {
  if (!due || !row.handle_by || Temporal.Instant.compare(row.handle_by, due) <= 0) return []
  return [
    {
      county: bridge.county,
      bridge: bridge.id,
      key: `clock:${link.number}:${row.handle_by.epochMilliseconds}`,
      place: bridge.place,
      kind: 'clock',
      number: link.number,
      fault: 'clock',
      theirs: JSON.stringify({ due: due.toString() }),
      case_id: row.id,
      at,
    },
  ]
}

/**
 * Writes what other systems are told of their orders, in the transaction that moves the cursor. Which case came over
 * which bridge is learnt from the case's own first entry, so nothing can be missed between making it and saying so.
 */
export function tellBridges(state: ExchangeState): Follower {
  return {
    name: 'exchange-bridges',
    from: 'start',
    async follow(entries, t, county) {
      const mine = entries.filter((one) => one.act === 'cases.report' || eventOf(one.act))
      if (mine.length === 0) return []
      const born: Link[] = mine.flatMap((one) => {
        const { outside } = one.act === 'cases.report' ? saidIn(one) : {}
        return outside ? [{ case_id: one.object, ...outside }] : []
      })
      const ids = [...new Set(mine.map((one) => one.object))]
      const [known] = await t.send(
        q
          .selectFrom('exchange.bridge_case')
          .select(['case_id', 'bridge', 'number'])
          .where('county', '=', county)
          .where('case_id', 'in', ids),
      )
      const links = new Map([...known, ...born].map((link) => [link.case_id, link]))
      if (links.size === 0) return []
      const [rows, orders] = await t.send(
        casesFor(county, [...links.keys()]),
        q
          .selectFrom('exchange.bridge_order')
          .select(['bridge', 'number', 'due'])
          .where('county', 'in', [...new Set([...links.values()].map(({ bridge }) => Number(bridge.slice(0, 6))))])
          .where(
            'number',
            'in',
            [...links.values()].map(({ number }) => number),
          ),
      )
      const bridges = new Map((await liveBridges(state)).map((bridge) => [bridge.id as string, bridge]))
      const byId = new Map(rows.map((row) => [row.id, row]))
      const dues = new Map(orders.map((order) => [`${order.bridge}\n${order.number}`, order.due]))
      const now = state.clock.now()
      const told = mine.flatMap((one) => {
        const link = links.get(one.object)
        const bridge = link && bridges.get(link.bridge)
        const row = byId.get(one.object)
        const body = link && bridge && row && bodyOf(state, bridge, link, one, row)
        if (!link || !bridge || !row || !body) return []
        return [
          {
            county,
            key: `${county}:${one.pos}:${bridge.id}`,
            bridge: bridge.id,
            place: bridge.place,
            number: link.number,
            seq: one.version,
            body,
            created_at: now,
            next_try_at: now,
          },
        ]
      })
      const late = [...links.values()].flatMap((link) => {
        const [bridge, row] = [bridges.get(link.bridge), byId.get(link.case_id)]
        return bridge && row
          ? laterThan(bridge, link, row, dues.get(`${link.bridge}\n${link.number}`) ?? null, now)
          : []
      })
      return [
        ...(born.length === 0
          ? []
          : [
              q
                .insertInto('exchange.bridge_case')
                .values(born.map((link) => ({ county, ...link })))
                .onConflict((on) => on.doNothing()),
            ]),
        ...(told.length === 0
          ? []
          : [
              q
                .insertInto('exchange.bridge_out')
                .values(told)
                .onConflict((on) => on.doNothing()),
            ]),
        ...(late.length === 0
          ? []
          : [
              q
                .insertInto('exchange.bridge_held')
                .values(late)
                .onConflict((on) => on.doNothing()),
            ]),
      ]
    },
  }
}
