import type { FindingKind } from '../contract/samples.ts'
import { atLeast, runAtLeast } from './binomial.ts'

/** A case as the tests of manipulation look at it. Instants are milliseconds since the epoch. */
export interface Watched {
  readonly id: string
  readonly handler: string | null
  readonly unit: string | null
  readonly score: number | null
  readonly ratedAt: number | null
  readonly bySelf: boolean
  readonly lastContactAt: number | null
  readonly handledAt: number | null
  readonly withdrawnAt: number | null
}

/** What looks unlike chance, with its cases. It says nothing about anybody: a person looks at it. */
export interface Finding {
  readonly kind: FindingKind
  readonly unit: string | null
  /** Who or what it is about, so that it is found once. */
  readonly about: string
  /** Null where it is counted and no chance is computed. */
  readonly p: number | null
  readonly cases: readonly string[]
  readonly seen: number
  readonly of: number
  /** How many chance alone would give. */
  readonly expected: number | null
}

/** One in a thousand: with some hundred handlers a false finding every few months. */
export const THRESHOLD = 0.001
/** Below this number of ratings nothing is tested. */
export const FEWEST = 10
/** One device that rated for so many reporters is looked at: a family shares a phone, and a helper rates for two. */
export const DEVICE_REPORTERS = 3
const MINUTES = 60_000
const SOON = 10 * MINUTES
const AFTER_CONTACT = 48 * 60 * MINUTES

const byHandler = (some: readonly Watched[]) =>
  Map.groupBy(
    some.filter((one) => one.handler !== null),
    (one) => one.handler ?? '',
  )
const shareOf = (some: readonly Watched[], is: (one: Watched) => boolean): number =>
  some.length === 0 ? 0 : some.filter(is).length / some.length

const isFive = (one: Watched): boolean => one.score === 5

/** The longest run of fives in the order in which they were given. */
export function longestRun(rated: readonly Watched[]): Watched[] {
  let best: Watched[] = []
  let run: Watched[] = []
  for (const one of rated) {
    run = isFive(one) ? [...run, one] : []
    if (run.length > best.length) best = run
  }
  return best
}

/** Counted against what all others' cases give: whoever is looked at does not judge themselves. */
function tested(
  kind: FindingKind,
  all: readonly Watched[],
  is: (one: Watched) => boolean,
  p: (good: readonly Watched[], some: readonly Watched[], share: number) => { p: number; cases: readonly Watched[] },
): Finding[] {
  return [...byHandler(all)].flatMap(([handler, some]) => {
    if (some.length < FEWEST) return []
    const share = shareOf(
      all.filter((one) => one.handler !== handler),
      is,
    )
    const good = some.filter(is)
    const found = p(good, some, share)
    if (found.p >= THRESHOLD || found.cases.length === 0) return []
    return [
      {
        kind,
        unit: some[0]?.unit ?? null,
        about: handler,
        p: found.p,
        cases: found.cases.map(({ id }) => id),
        seen: found.cases.length,
        of: some.length,
        expected: share * some.length,
      },
    ]
  })
}

/**
 * All tests over the cases of a period: runs and numbers of fives by one handler against binomial expectation, ratings
 * within ten minutes of a contact or an answer, withdrawals within two days of a contact.
 */
export function findingsIn(cases: readonly Watched[]): Finding[] {
  const rated = cases
    .filter((one) => one.bySelf && one.ratedAt !== null && one.score !== null)
    .toSorted((a, b) => (a.ratedAt ?? 0) - (b.ratedAt ?? 0))
  const soon = (one: Watched) => {
    const since = Math.max(one.lastContactAt ?? 0, one.handledAt ?? 0)
    return one.ratedAt !== null && since > 0 && one.ratedAt >= since && one.ratedAt - since <= SOON
  }
  const contacted = cases.filter((one) => one.lastContactAt !== null)
  const takenBack = (one: Watched) =>
    one.withdrawnAt !== null && one.lastContactAt !== null && one.withdrawnAt - one.lastContactAt <= AFTER_CONTACT
  const tooMany = (good: readonly Watched[], some: readonly Watched[], share: number) => ({
    p: atLeast(good.length, some.length, share),
    cases: good,
  })
  return [
    ...tested('five_run', rated, isFive, (_, some, share) => {
      const run = longestRun(some)
      return { p: runAtLeast(run.length, some.length, share), cases: run }
    }),
    ...tested('five_share', rated, isFive, tooMany),
    ...tested('soon_rated', rated, soon, tooMany),
    ...tested('withdrawn', contacted, takenBack, tooMany),
  ]
}

/** What is known of ratings that came from one device: which cases of a month, of how many that could be compared. */
export interface OneDevice {
  readonly month: number
  readonly cases: readonly string[]
  readonly marked: number
}

/**
 * 疑似同一设备多次评价, as a finding each. A shared phone or a helper explains many of them, so a person looks; the unit is
 * named only where all cases are of one.
 */
export function deviceFindings(groups: readonly OneDevice[], unitOf: (id: string) => string | null): Finding[] {
  return groups.map(({ month, cases, marked }) => {
    const sorted = cases.toSorted()
    const units = new Set(sorted.map(unitOf))
    const [only] = units
    return {
      kind: 'one_device',
      unit: units.size === 1 ? (only ?? null) : null,
      about: `${month} ${sorted[0] ?? ''}`,
      p: null,
      cases: sorted,
      seen: sorted.length,
      of: marked,
      expected: null,
    }
  })
}
