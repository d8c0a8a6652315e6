import { bitOf, marks } from '../../contract/marks.ts'
import { figureGroupCodes, type FigureGroup } from '../../contract/periods.ts'
import { figure, type Figure, type Sums } from '../figures.ts'
import { indicatorNames } from '../indicators.ts'
import { cellOf } from '../tally.ts'
import type { FrozenCase } from './frozen-case.ts'

/** Sums being added up. */
type Adding = { -readonly [K in keyof Sums]: number }

const nothing = (): Adding => ({
  ...(Object.fromEntries(marks.map((mark) => [mark, 0])) as Record<(typeof marks)[number], number>),
  late_open: 0,
})

/** Whose figures they are: the county, one of its townships or units; residents' requests or what staff found. */
export interface Subject {
  readonly by: FigureGroup
  /** Place code or unit id; unit 0 is no unit. */
  readonly key: string
  readonly residents: boolean
}

const TOWN_DIGITS = 9
const COUNTY_DIGITS = 6
const upTo = (place: string, digits: number): string => place.slice(0, digits).padEnd(place.length, '0')

/** A figure of a frozen period, with whose it is and how many of those asked had rated. */
export interface FrozenFigure extends Figure {
  readonly subject: Subject
  readonly rated: number
  readonly asked: number
}

export interface FrozenSums {
  add(one: FrozenCase): void
  /** Every figure that has a base. */
  figures(): FrozenFigure[]
}

/** Adds frozen cases up: for the whole, for each unit and for each township. */
export function frozenSums(): FrozenSums {
  const all = new Map<string, { subject: Subject; sums: Adding }>()
  return {
    add(one) {
      const { place, asksRating: residents } = one.fact
      const keys = {
        whole: upTo(place, COUNTY_DIGITS),
        unit: cellOf(one.fact).unit,
        township: upTo(place, TOWN_DIGITS),
      } satisfies Record<FigureGroup, string>
      for (const by of figureGroupCodes) {
        const subject = { by, key: keys[by], residents }
        const { sums } = all.getOrInsertComputed(`${by} ${subject.key} ${residents}`, () => ({
          subject,
          sums: nothing(),
        }))
        for (const mark of marks) if (one.marks & bitOf(mark)) sums[mark]++
        if (one.late) sums.late_open++
      }
    },
    figures: () =>
      [...all.values()].flatMap(({ subject, sums }) =>
        indicatorNames
          .map((name) => ({ ...figure(name, sums), subject, rated: sums.rated, asked: sums.asked }))
          .filter(({ rate }) => rate !== null),
      ),
  }
}
