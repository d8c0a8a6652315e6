import type { Clock } from '@lianxin/platform/clock'
import type { Db } from '@lianxin/platform/db'
import type { Lang } from '@lianxin/platform/i18n'
import type { County, IdSource } from '@lianxin/platform/ids'
import type { JSX } from 'preact'
import type { PlaceCode } from '../contract/codes.ts'
import type { GridPerson } from '../contract/grid-card.ts'

/** Who stands for a grid, as the room above tells it: this room knows places, not people. */
export interface GridPeopleAsked {
  readonly workers: readonly GridPerson[]
  readonly supervisionPhone: string | null
}

/** What the room stands on, given by whoever puts the house together. */
export interface PlacesDeps {
  readonly db: Db
  readonly ids: IdSource
  readonly clock: Clock
  /** Six digits of the city, e.g. 330400. */
  readonly city: County
  /** Worker and supervision phone of a grid; asked when the card is shown, so that it is current. */
  readonly peopleOf?: (grid: PlaceCode) => Promise<GridPeopleAsked>
  /** The people of a grid as the room of people draws them on the card; the plain list of workers otherwise. */
  readonly peopleCard?: (grid: PlaceCode, lang: Lang) => Promise<JSX.Element>
  /** Where a report of a grid begins, given its short code. */
  readonly reportPath?: (code: string) => string
  /** What was asked and answered in a grid, by its short code. */
  readonly answeredPath?: (code: string) => string
  readonly log?: (error: unknown) => void
}
