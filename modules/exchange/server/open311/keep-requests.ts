import type { County, Id } from '@lianxin/platform/ids'
import { countyOf, humanId } from '@lianxin/platform/ids'
import type { Statement } from '@lianxin/platform/db'
import type { FollowedEntry, Follower } from '@lianxin/platform/journal'
import { publicFacts, type PublicFact } from '@lianxin/cases'
import { statuses, type CaseId, type Status } from '@lianxin/cases/contract'
import { isOpen } from '../../rules/open311/is-open.ts'
import { q } from '../store.ts'

/** Rows to a statement: its text is kept by the database, so there should be few of different length. */
const AT_ONCE = 100

const inLots = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE))

const rowOf = (county: County, one: PublicFact) => ({
  county,
  id: one.id,
  number: humanId(one.id),
  place: one.place,
  category: one.category,
  status: one.status,
  open: isOpen(one.status),
  outcome: one.outcome,
  unit: one.unit,
  words: one.words,
  residents: one.residents,
  requested_at: one.requested_at,
  updated_at: one.updated_at,
  expected_at: one.expected_at,
})

/** What keeps the public rows of these cases as the facts are now; what must not be known is removed. */
export function keepPublic(county: County, facts: readonly PublicFact[]): Statement[] {
  const known = facts.filter((one) => one.known).map((one) => rowOf(county, one))
  const hidden = facts.filter((one) => !one.known).map(({ id }) => id)
  return [
    ...inLots(known).map((rows) =>
      q
        .insertInto('exchange.public_request')
        .values(rows)
        .onConflict((on) =>
          on.columns(['county', 'id']).doUpdateSet((eb) => ({
            place: eb.ref('excluded.place'),
            category: eb.ref('excluded.category'),
            status: eb.ref('excluded.status'),
            open: eb.ref('excluded.open'),
            outcome: eb.ref('excluded.outcome'),
            unit: eb.ref('excluded.unit'),
            words: eb.ref('excluded.words'),
            updated_at: eb.ref('excluded.updated_at'),
            expected_at: eb.ref('excluded.expected_at'),
          })),
        ),
    ),
    ...(hidden.length > 0
      ? [q.deleteFrom('exchange.public_request').where('county', '=', county).where('id', 'in', hidden)]
      : []),
  ]
}

const isStatus = (text: unknown): text is Status => statuses.some((one) => one === text)

/** The state an entry led to, where it says one. */
function ledTo({ body }: FollowedEntry): Status | undefined {
  const { to } = JSON.parse(body) as { to?: unknown }
  return isStatus(to) ? to : undefined
}

function updatesIn(county: County, entries: readonly FollowedEntry[]): Statement[] {
  const rows = entries.flatMap((one) => {
    const status = ledTo(one)
    return status ? [{ county, id: one.object, version: one.version, at: one.at, status }] : []
  })
  return inLots(rows).map((some) =>
    q
      .insertInto('exchange.public_update')
      .values(some)
      .onConflict((on) => on.doNothing()),
  )
}

/** Name of the follower; whoever loads a past must let it read that past. */
export const PUBLIC_REQUESTS = 'exchange-requests'

/** Keeps what Open311 shows, from the beginning of each county's journal. Reading twice changes nothing. */
export const keepRequests = (): Follower => ({
  name: PUBLIC_REQUESTS,
  from: 'start',
  async follow(entries, t, county) {
    const mine = entries.filter((one) => one.act.startsWith('cases.') && countyOf(one.object) === county)
    if (mine.length === 0) return []
    const ids = [...new Set(mine.map((one) => one.object))] as Id[] as CaseId[]
    const [facts] = await t.send(publicFacts(county, ids))
    // Rules are journalled under the county too: what is no case has no facts.
    const cases = new Set(facts.map(({ id }) => id as string))
    return [
      ...keepPublic(county, facts),
      ...updatesIn(
        county,
        mine.filter((one) => cases.has(one.object)),
      ),
    ]
  },
})
