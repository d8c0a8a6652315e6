import { learn, noCounts } from './counts.ts'
import { keyOf, type Body, type Matter } from './matter.ts'
import { lastOf, successions, type SeenBody } from './successions.ts'
import { suggestUnits } from './suggest-unit.ts'
import { unitNames } from './unit-names.ts'

/** A past event and who answered for it, as another system wrote it down. */
export interface PastEvent {
  /** Heading to item; empty where it was not known. */
  readonly what: readonly string[]
  readonly town: string | undefined
  readonly village: string | undefined
  readonly unit: string
  /** Day since the epoch; events without one stand in their order. */
  readonly day: number
}

/** Shares of events whose unit was the first suggestion, or among the first three. */
export interface Score {
  readonly top1: number
  readonly top3: number
}

export interface Evaluation extends Score {
  /** Events that name a unit, and so can be judged; the others are counted apart. */
  readonly n: number
  readonly unknown: number
  /** The units judged letter by letter, with no alias known: the same suggestions, as the newest spelling. */
  readonly asSpelt: Score
  /** A look-up table by item and township with the same aliases, for comparison, and letter by letter. */
  readonly lookup: Score
  readonly lookupAsSpelt: Score
  /** Spellings that were read as another unit's. */
  readonly aliases: number
}

const matterOf = ({ what, town, village }: PastEvent): Matter => ({
  what,
  where: [town, village].filter((one) => one !== undefined),
  near: town,
})

const known = ({ unit }: PastEvent): boolean => unit !== '' && unit !== '-'
const distinct = (names: readonly (string | undefined)[]) => [
  ...new Set(names.filter((one): one is string => one !== undefined)),
]

function firstAndLast(events: readonly PastEvent[], bodyOf: (name: string) => Body): SeenBody[] {
  const seen = new Map<string, { body: Body; first: number; last: number }>()
  for (const { unit, day } of events) {
    const body = bodyOf(unit)
    const before = seen.get(keyOf(body))
    if (!before) seen.set(keyOf(body), { body, first: day, last: day })
    else {
      before.first = Math.min(before.first, day)
      before.last = Math.max(before.last, day)
    }
  }
  return [...seen.values()]
}

/** A table by item and township, then by item, then by nothing: what one would do first. */
function lookupTable(events: readonly PastEvent[], nameOf: (one: PastEvent) => string) {
  const rows = new Map<string, Map<string, number>>()
  const keys = (one: PastEvent) => [`${one.what.at(-1) ?? ''}|${one.town ?? ''}`, one.what.at(-1) ?? '', '*']
  for (const one of events)
    for (const key of keys(one)) {
      const row = rows.get(key) ?? new Map<string, number>()
      rows.set(key, row.set(nameOf(one), (row.get(nameOf(one)) ?? 0) + 1))
    }
  return (one: PastEvent): string[] => {
    const row = keys(one)
      .map((key) => rows.get(key))
      .find((found) => found !== undefined)
    return [...(row ?? [])]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([name]) => name)
  }
}

function scoreOf(
  events: readonly PastEvent[],
  suggest: (one: PastEvent) => readonly string[],
  truth: (one: PastEvent) => string,
): Score {
  let first = 0
  let three = 0
  for (const one of events) {
    const names = suggest(one)
    const right = truth(one)
    if (names[0] === right) first++
    if (names.slice(0, 3).includes(right)) three++
  }
  return { top1: first / events.length, top3: three / events.length }
}

/**
 * Learns from one file of past events and is judged on another. Aliases and successors come from the first file alone;
 * of the second only what a desk would know is used: what it is about, and where. Refuses nothing; an empty test gives NaN.
 */
export function evaluate(train: readonly PastEvent[], test: readonly PastEvent[]): Evaluation {
  const past = train.filter(known)
  const judged = test.filter(known)
  const all = [...train, ...test]
  const names = unitNames(distinct(all.map((one) => one.town)), distinct(all.map((one) => one.village)))
  const next = successions(firstAndLast(past, names.read))
  const keyed = (name: string) => lastOf(keyOf(names.read(name)), next)
  const bodies = new Map(past.map(({ unit }) => [keyOf(names.read(unit)), names.read(unit)]))
  const bodyOf = (name: string): Body => bodies.get(keyed(name)) ?? names.read(name)

  const counts = noCounts()
  const spelt = new Map<string, { name: string; day: number }>()
  for (const one of past) {
    learn(counts, matterOf(one), bodyOf(one.unit))
    const key = keyed(one.unit)
    if ((spelt.get(key)?.day ?? Number.NEGATIVE_INFINITY) <= one.day) spelt.set(key, { name: one.unit, day: one.day })
  }
  const suggest = (one: PastEvent) => suggestUnits(counts, matterOf(one)).map(({ key }) => key)
  const truth = (one: PastEvent) => keyed(one.unit)
  const raw = ({ unit }: PastEvent) => unit
  return {
    ...scoreOf(judged, suggest, truth),
    n: judged.length,
    unknown: test.length - judged.length,
    asSpelt: scoreOf(judged, (one) => suggest(one).map((key) => spelt.get(key)?.name ?? key), raw),
    lookup: scoreOf(judged, lookupTable(past, truth), truth),
    lookupAsSpelt: scoreOf(judged, lookupTable(past, raw), raw),
    aliases: distinct(past.map(raw)).length - distinct(past.map(truth)).length,
  }
}
