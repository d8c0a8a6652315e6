import type { Id } from '@lianxin/platform/ids'
import { countyOf } from '@lianxin/platform/ids'
import type { FollowedEntry, Follower } from '@lianxin/platform/journal'
import type { Fact } from '../../rules/fact.ts'
import { fold, type Said } from '../../rules/fold.ts'
import { factOf } from '../fact-row.ts'
import { q } from '../store.ts'
import { factWrites } from '../write-facts.ts'

const ROOM = 'cases.'
/** Digits of an id that say what it is of; a case's are zeros. */
const isCase = (id: string): boolean => id.slice(6, 8) === '00'

/** An entry as the rules read it; undefined for what is not about a case of this county. */
function saidOf(one: FollowedEntry): Said | undefined {
  if (!one.act.startsWith(ROOM) || !isCase(one.object) || countyOf(one.object) !== one.county) return undefined
  return {
    object: one.object,
    version: one.version,
    act: one.act.slice(ROOM.length),
    actor: one.actor as Id,
    place: one.place,
    at: one.at.epochMilliseconds,
    body: JSON.parse(one.body) as Said['body'],
  }
}

/** Reads entries upon what was known; gives what changed, case by case. */
export function readOn(known: ReadonlyMap<Id, Fact>, entries: readonly Said[]): [Fact | undefined, Fact][] {
  const now = new Map<Id, Fact>()
  for (const said of entries) {
    const next = fold(now.get(said.object) ?? known.get(said.object), said)
    if (next) now.set(said.object, next)
  }
  return [...now.values()].filter((one) => one !== known.get(one.id)).map((one) => [known.get(one.id), one])
}

/** Name of the follower that counts; whoever loads a past must let it read that past. */
export const FACTS = 'evaluation-facts'

/** Keeps the facts and their sums, from the beginning of each county's journal. Reading twice changes nothing. */
export const keepFacts: Follower = {
  name: FACTS,
  from: 'start',
  async follow(entries, t, county) {
    const said = entries.map(saidOf).filter((one) => one !== undefined)
    if (said.length === 0) return []
    const ids = [...new Set(said.map(({ object }) => object))]
    // Under lock: a panel that leaves a case out moves the same sums.
    const [rows] = await t.send(
      q
        .selectFrom('evaluation.fact')
        .selectAll()
        .where('county', '=', county)
        .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
        .forUpdate(),
    )
    const known = new Map(rows.map((row) => [row.id as Id, factOf(row)]))
    return factWrites(county, readOn(known, said))
  },
}
