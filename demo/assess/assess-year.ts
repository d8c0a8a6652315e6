import {
  agreeToScheme,
  appointPanel,
  enterFigure,
  latestFreezable,
  openByHand,
  plead,
  proposeScheme,
  readFrozenCases,
  readPeriods,
  signSheet,
  voteOnPlea,
  type EvaluationState,
  type Panelist,
  type PeriodSeen,
} from '@lianxin/evaluation'
import type { Staff } from '@lianxin/platform/auth'
import { isRefusal } from '@lianxin/platform/http'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import type { Job } from '@lianxin/platform/jobs'
import { departmentKinds } from '@lianxin/people/contract'
import { stepId } from './act-ids.ts'
import { appealReason, items, mostOfGroup, panelRoles, voteReasons, whatHands } from './told.ts'

export interface Assessed {
  readonly evaluation: EvaluationState
  /** Somebody as they sign in; undefined when they may not. */
  readonly staffBy: (account: Id) => Promise<Staff | undefined>
  /** Whether the year has been told. */
  readonly isTold: () => boolean
}

const at = (iso: string) => ({ now: () => Temporal.Instant.from(iso) })

/** The people who assess a county: whom the acts are done by. */
async function castOf({ evaluation, staffBy }: Assessed, county: PlaceCode) {
  const people = await evaluation.panelists(county)
  const someone = async (is: (one: Panelist) => boolean) => {
    const found = people.find(is)
    return found && staffBy(found.account)
  }
  const inCounty = new Set(
    evaluation
      .units()
      .within(county)
      .filter(({ place }) => place === county)
      .map(({ id }) => id as Id),
  )
  const office = (role: string) => (one: Panelist) =>
    one.role === role && one.unit !== null && inCounty.has(one.unit.id)
  const departments = evaluation
    .units()
    .within(county)
    .filter(({ place, kind }) => place === county && departmentKinds.includes(kind))
    .slice(0, mostOfGroup)
  return {
    supervisor: await someone(office('supervisor')),
    leader: await someone(office('leader')),
    panel: panelRoles.flatMap((role) => people.find(office(role)) ?? []),
    departments,
    leadOf: (unit: Id) => someone((one) => one.role === 'deptLead' && one.unit?.id === unit),
  }
}
type Cast = Awaited<ReturnType<typeof castOf>> & { readonly supervisor: Staff }

/** Before the year: the departments agree what counts, and a panel is appointed. */
async function agreeYear({ evaluation }: Assessed, cast: Cast, county: PlaceCode, year: number): Promise<Id> {
  const { supervisor, departments } = cast
  const scheme = await proposeScheme({ ...evaluation, clock: at(`${year - 1}-12-05T02:00:00Z`) }, supervisor, {
    actId: stepId(`scheme ${county} ${year}`),
    year,
    name: '县级部门第一组',
    units: departments.map(({ id }) => id as Id),
    items,
  })
  for (const [i, { id }] of departments.entries()) {
    const lead = await cast.leadOf(id as Id)
    const agreed = { ...evaluation, clock: at(`${year - 1}-12-${10 + i}T02:00:00Z`) }
    if (lead) await agreeToScheme(agreed, lead, scheme.id, { actId: stepId(`agree ${id} ${year}`), no: 1 })
  }
  await appointPanel({ ...evaluation, clock: at(`${year}-01-08T02:00:00Z`) }, supervisor, {
    actId: stepId(`panel ${county} ${year}`),
    members: cast.panel.map(({ account }) => account),
    why: `${year} 年度考核评议`,
  })
  return scheme.id
}

/** The periods whose day has passed, opened by hand as a house does that begins with a past. */
async function openPast(state: EvaluationState, by: Staff): Promise<PeriodSeen[]> {
  const wanted = latestFreezable(state.clock.now())
  for (const { kind, from } of wanted)
    try {
      await openByHand(state, by, { actId: stepId(`period ${by.post.place} ${kind} ${from}`), kind, month: from })
    } catch (error) {
      if (!isRefusal(error, 'period_opened')) throw error
    }
  const known = await readPeriods(state, by)
  return wanted.flatMap(({ kind, from }) => known.find((one) => one.kind === kind && one.from === from) ?? [])
}

/** A department appeals about a case that counts as late: one is decided, one waits for the panel. */
async function appeal({ evaluation, staffBy }: Assessed, cast: Cast, period: PeriodSeen): Promise<void> {
  for (const { id } of cast.departments) {
    const lead = await cast.leadOf(id as Id)
    if (!lead) continue
    const asked = { indicator: 'handling_in_time', list: 'denominator', by: 'unit', key: id, after: '' } as const
    const late = (await readFrozenCases(evaluation, lead, period, asked)).filter(
      ({ part }) => part?.code === 'was_late',
    )
    if (late.length < 2) continue
    for (const [i, { number }] of late.slice(0, 2).entries()) {
      const plea = await plead(evaluation, lead, {
        actId: stepId(`plea ${period.id} ${i}`),
        claim: 'in_time',
        ground: 'record',
        reason: appealReason,
        period: period.id,
        number,
      })
      for (const [n, { account }] of cast.panel.slice(0, i === 0 ? 3 : 1).entries()) {
        const member = await staffBy(account)
        const vote = {
          actId: stepId(`vote ${plea.id} ${account}`),
          decision: 'uphold',
          reason: voteReasons[n] ?? '',
        } as const
        if (member) await voteOnPlea(evaluation, member, plea.id, vote)
      }
    }
    return
  }
}

/** What no indicator gives is entered for the departments, and the first two sheets are signed. */
async function sheets({ evaluation }: Assessed, cast: Cast, scheme: Id, period: PeriodSeen): Promise<void> {
  for (const [i, { id }] of cast.departments.entries()) {
    const which = { unit: id as Id, kind: period.kind, month: period.from }
    await enterFigure(evaluation, cast.supervisor, scheme, {
      ...which,
      actId: stepId(`figure ${id} ${period.kind} ${period.from}`),
      item: `i${items.length}`,
      value: 2 + (i % 4),
      evidence: whatHands,
      files: [],
    })
    if (i < 2 && cast.leader)
      await signSheet(evaluation, cast.leader, scheme, {
        ...which,
        actId: stepId(`sheet ${id} ${period.kind} ${period.from}`),
      })
  }
}

/**
 * Assesses the demonstration year by the acts that people do: a scheme agreed before it, the last periods frozen, an
 * appeal decided and one open, sheets signed. Begun again it goes on where it was; what has been done is done once.
 * Returns whether there is nothing left to do.
 */
export async function assessYear(assessed: Assessed): Promise<boolean> {
  const { evaluation } = assessed
  const [county] = evaluation.places.counties()
  if (!county) return true
  const cast = await castOf(assessed, county)
  const { supervisor } = cast
  if (!supervisor || cast.departments.length < 2) return true
  const all = { ...cast, supervisor }
  const periods = await openPast(evaluation, supervisor)
  const [latest] = periods
  const longest = periods.at(-1)
  if (!latest || !longest || periods.some(({ frozen }) => frozen === null)) return false
  const scheme = await agreeYear(assessed, all, county, Math.floor(latest.from / 100))
  // Asked once: a day later it would be too late to appeal.
  try {
    await appeal(assessed, all, latest)
  } catch (error) {
    if (!isRefusal(error)) throw error
  }
  await sheets(assessed, all, scheme, longest)
  return true
}

/** Does it once the year is told, and then rests. */
export function assessmentJob(assessed: Assessed): Job {
  let done = false
  return {
    name: 'demo-assessment',
    everySeconds: 15,
    async run() {
      if (done || !assessed.isTold()) return
      done = await assessYear(assessed)
    },
  }
}
