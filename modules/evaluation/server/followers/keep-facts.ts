import { publicFacts } from '@lianxin/cases'
import type { CaseId } from '@lianxin/cases/contract'
import type { Statement } from '@lianxin/platform/db'
import type { County, Id } from '@lianxin/platform/ids'
import { countyOf, idOf, kinds } from '@lianxin/platform/ids'
import type { FollowedEntry, Follower } from '@lianxin/platform/journal'
import { callFor } from '../../rules/callback.ts'
import type { Fact } from '../../rules/fact.ts'
import { foldOwn, ownIn, type OwnSaid } from '../../rules/fold-own.ts'
import { fold, type Said } from '../../rules/fold.ts'
import type { EvaluationState } from '../deps.ts'
import { factOf } from '../fact-row.ts'
import { saidIn } from '../read-entry.ts'
import { q } from '../store.ts'
import { factWrites } from '../write-facts.ts'

const OWN = 'evaluation.'

type Read = { readonly said: Said } | { readonly own: OwnSaid }

/** An entry as the rules read it; undefined for what is not about a case of this county. */
function readEntry(one: FollowedEntry): Read | undefined {
  if (countyOf(one.object) !== one.county) return undefined
  const said = saidIn(one)
  if (said) return { said }
  if (!one.act.startsWith(OWN)) return undefined
  const own = ownIn(one.act.slice(OWN.length), one.at.epochMilliseconds, JSON.parse(one.body) as Said['body'])
  return own && { own }
}

const objectOf = (one: Read): Id => ('said' in one ? one.said.object : one.own.object)

/** What was read: the facts that changed, and whom somebody must call. */
interface ReadOn {
  readonly changed: readonly (readonly [Fact | undefined, Fact])[]
  readonly calls: readonly Statement[]
}

function readOn(county: County, known: ReadonlyMap<Id, Fact>, entries: readonly Read[], now: number): ReadOn {
  const facts = new Map<Id, Fact>()
  const calls: Statement[] = []
  for (const one of entries) {
    const id = objectOf(one)
    const before = facts.get(id) ?? known.get(id)
    const next = 'said' in one ? fold(before, one.said) : before && foldOwn(before, one.own)
    if (!next || next === before) continue
    facts.set(id, next)
    if ('said' in one) calls.push(...callsAfter(county, next, one.said, now))
  }
  const changed = [...facts.values()].map((fact): readonly [Fact | undefined, Fact] => [known.get(fact.id), fact])
  return { changed, calls }
}

/** A call-back asked for by what was just done, or one that is no longer needed since she has rated herself. */
function callsAfter(county: County, one: Fact, said: Said, now: number): Statement[] {
  const call = callFor(one, said, now)
  const needless =
    said.act === 'rate' && one.ratedWay === 'self' && call === null
      ? [
          q
            .updateTable('evaluation.callback')
            .set({ state: 'void' })
            .where('county', '=', county)
            .where('case_id', '=', one.id)
            .where('state', '=', 'open')
            .where('reason', '=', 'assisted'),
        ]
      : []
  if (!call) return needless
  const row = {
    county,
    id: idOf(county, kinds.callback, BigInt(one.id) % 10_000_000_000n),
    case_id: one.id,
    place: one.place,
    unit: one.handledUnit ?? one.unit,
    reason: call.reason,
    asked_at: Temporal.Instant.fromEpochMilliseconds(said.at),
    due_at: Temporal.Instant.fromEpochMilliseconds(call.dueAt),
  }
  return [
    q
      .insertInto('evaluation.callback')
      .values(row)
      .onConflict((oc) => oc.doNothing()),
  ]
}

/** Name of the follower that counts; whoever loads a past must let it read that past. */
export const FACTS = 'evaluation-facts'

/** Keeps the facts, their sums and the call-backs, from the beginning of each county's journal. Reading twice changes nothing. */
export const keepFacts = ({ clock }: EvaluationState): Follower => ({
  name: FACTS,
  from: 'start',
  async follow(entries, t, county) {
    const read = entries.map(readEntry).filter((one) => one !== undefined)
    if (read.length === 0) return []
    const ids = [...new Set(read.map(objectOf))]
    const [rows, open] = await t.send(
      q
        .selectFrom('evaluation.fact')
        .selectAll()
        .where('county', '=', county)
        .where('id', '=', (eb) => eb.fn.any(eb.val(ids))),
      publicFacts(county, ids as CaseId[]),
    )
    const known = new Map(rows.map((row) => [row.id as Id, factOf(row)]))
    const { changed, calls } = readOn(county, known, read, clock.now().epochMilliseconds)
    return [
      ...factWrites(county, changed, {
        before: new Set(rows.filter((one) => one.known).map(({ id }) => id as Id)),
        now: new Set<Id>(open.filter((one) => one.known).map(({ id }) => id)),
      }),
      ...calls,
    ]
  },
})
