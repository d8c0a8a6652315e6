import type { Level } from '@lianxin/places/contract'
import type { PlaceCode } from '@lianxin/platform/ids'
import { random, type Random } from '../city/random.ts'
import type { City, CityPlace } from '../city/index.ts'

const DAY = 86_400_000

/** The city as the people are drawn on it. */
export interface Ground {
  readonly city: City
  /** Places of a level, by the place they lie in. */
  below(parent: PlaceCode, level: Level): readonly CityPlace[]
  at(level: Level): readonly CityPlace[]
  get(code: PlaceCode): CityPlace
  /** A stream of chance for one purpose at one place, the same in the town as in the city. */
  chance(purpose: string, place: PlaceCode): Random
  /** Some moment in the two years before the counts of the city were taken, in the hours of the day. */
  moment(chance: Random): Temporal.Instant
  /** The morning of the day from which codes, units and posts hold. */
  readonly dawn: Temporal.Instant
}

export function groundOf(city: City): Ground {
  const byCode = new Map(city.places.map((place) => [place.code, place]))
  const byParent = Map.groupBy(city.places, ({ parent }) => parent)
  const byLevel = Map.groupBy(city.places, ({ level }) => level)
  const dawn = Temporal.PlainDate.from(city.validFrom).toZonedDateTime({
    timeZone: 'Asia/Shanghai',
    plainTime: '08:30',
  })
  const from = dawn.epochMilliseconds
  return {
    city,
    below: (parent, level) => (byParent.get(parent) ?? []).filter((place) => place.level === level),
    at: (level) => byLevel.get(level) ?? [],
    get(code) {
      const place = byCode.get(code)
      if (!place) throw new Error(`no place ${code} in this city`)
      return place
    },
    chance: (purpose, place) => random(city.seed, purpose, place),
    moment: (chance) =>
      Temporal.Instant.fromEpochMilliseconds(from + chance.below(730) * DAY + chance.below(540) * 60_000),
    dawn: dawn.toInstant(),
  }
}
