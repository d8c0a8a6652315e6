import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import { countyOf, humanId, type Id, type PlaceCode } from '@lianxin/platform/ids'
import type { Job } from '@lianxin/platform/jobs'
import { countyScope, everywhere } from '@lianxin/platform/journal'
import { noticeRows } from '@lianxin/notices'
import { ancestorAt, levels, type Level } from '@lianxin/places/contract'
import type { DirectoryUnit } from '@lianxin/people'
import type { AccountId, UnitId } from '@lianxin/people/contract'
import { isAccused } from '../../rules/recusal.ts'
import { eventCode } from '../../rules/telling/book.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'

/** Minutes between two rings of one case. */
const AGAIN = 5
/** Rounds after which the office above is rung as well. */
const PATIENCE = 3

interface Ringing {
  readonly county: number
  readonly id: string
  readonly place: string
  readonly level: string
  readonly unit: string | null
  readonly title: string
  readonly round: number
  readonly accused_unit: string | null
  readonly accused_account: string | null
}

/** Urgent cases that nobody has taken and that were not rung within the last minutes. */
const ringing = (before: Temporal.Instant) =>
  raw<Ringing>(sql`
    select c.county, c.id, c.place, c.level, c.unit, c.title, coalesce(r.round, 0) as round,
      c.accused_unit, c.accused_account
    from cases.case c
    left join lateral (
      select max(r.round) as round, max(r.at) as at from cases.ring r where r.county = c.county and r.id = c.id
    ) r on true
    where c.urgent and c.status in ('submitted', 'accepted', 'dispatched') and (r.at is null or r.at <= ${before})
    order by c.turn_by limit 200`)

/** Whom to ring: the unit that has it, else the office of its level; and from the fourth round on the office above. */
function unitToRing({ people }: CasesState, one: Ringing): DirectoryUnit | undefined {
  const units = people.units()
  const level = levels.indexOf(one.level as Level) >= 0 ? (one.level as Level) : 'county'
  const office = units.unitFor({ kind: 'office', place: ancestorAt(one.place as PlaceCode, level) })
  const first = (one.unit === null ? undefined : units.get(one.unit as UnitId)) ?? office
  if (!first) return undefined
  return one.round < PATIENCE ? first : (units.officeOver(first) ?? first)
}

/** The person on call of a unit, or of the office above where it, or that person, is complained of. */
async function onCallOf({ people }: CasesState, one: Ringing, unit: DirectoryUnit | undefined) {
  const units = people.units()
  for (let at = unit; at; at = units.officeOver(at)) {
    if (isAccused(units, at.id, one.accused_unit as UnitId | null)) continue
    const found = await people.onCall(at.id)
    if (found && found.account !== one.accused_account) return { unit: at, ...found }
  }
  return undefined
}

/** 值班响铃: rings the named person on duty for each urgent case until somebody has taken it. Twice at once rings once. */
export async function ringDuty(cases: CasesState, now: Temporal.Instant): Promise<number> {
  const [waiting] = await cases.db.read(everywhere, ringing(now.subtract({ minutes: AGAIN })))
  for (const one of waiting) {
    const asked = unitToRing(cases, one)
    const onCall = await onCallOf(cases, one, asked)
    const unit = onCall?.unit ?? asked
    const county = countyOf(one.id as Id)
    const round = one.round + 1
    await cases.db.write(
      countyScope(county),
      q
        .insertInto('cases.ring')
        .values({
          county,
          id: one.id,
          round,
          place: one.place,
          unit: unit?.id ?? null,
          account: onCall?.account ?? null,
          at: now,
        })
        .onConflict((on) => on.doNothing()),
      ...(unit && onCall ? noticeRows(cases.vault, [ringFor(one, unit, onCall.account, round, now)]) : []),
    )
  }
  return waiting.length
}

/** One call a person and case; each round rings it again. It stands on every page of that person until somebody takes the case. */
const ringFor = (one: Ringing, unit: DirectoryUnit, account: AccountId, round: number, at: Temporal.Instant) => ({
  county: countyOf(one.id as Id),
  key: `${one.id}:ring:${account}`,
  to: { person: account },
  event: eventCode('ring'),
  object: one.id as Id,
  params: {
    number: humanId(one.id as Id),
    unit: unit.name,
    minutes: String(AGAIN),
    step: one.unit === null ? { zh: '受理', en: 'acceptance' } : { zh: '签收', en: 'signing for' },
  },
  urgency: 'call' as const,
  again: round,
  at,
})

export const ringDutyJob = (cases: CasesState): Job => ({
  name: 'cases-ring',
  everySeconds: 30,
  run: async (now) => void (await ringDuty(cases, now)),
})
