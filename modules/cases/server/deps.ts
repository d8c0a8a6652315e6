import type { Staff } from '@lianxin/platform/auth'
import type { Clock } from '@lianxin/platform/clock'
import type { Vault } from '@lianxin/platform/crypto'
import type { Db } from '@lianxin/platform/db'
import type { County, Id, IdSource, PlaceCode } from '@lianxin/platform/ids'
import type { LiveFeed, LookBook } from '@lianxin/platform/journal'
import type { AccountId, ResidentId, UnitId } from '@lianxin/people/contract'
import type { UnitDirectory } from '@lianxin/people'
import type { AuthorityAsked } from '../rules/authority.ts'
import type { CatalogueNow, SetLimits } from '@lianxin/services'
import type { WorkTable } from '@lianxin/services/rules'

/** A place as far as a case keeps it. */
export interface PlaceKept {
  readonly code: PlaceCode
  readonly id: Id
  /** Version of the border a point was judged by; null when no border was asked. */
  readonly boundary: number | null
}

/** What this room asks of the places. */
export interface PlacesAsked {
  /** Where WGS-84 degrees lie; undefined outside the city. */
  at(lon: number, lat: number): PlaceKept | undefined
  find(code: PlaceCode): PlaceKept | undefined
  /** Places by a code or a local number as people write it, or by name, the likeliest first. */
  search(text: string): readonly PlaceKept[]
  /** The places directly below one, in the order of their codes. */
  childrenOf(code: PlaceCode): readonly PlaceKept[]
  /** From below the city down to the place, as people say it. */
  nameOf(code: PlaceCode): string
  /** The one place the words of an address name. */
  byAddress(text: string): PlaceKept | undefined
  /** All townships, for whoever must say in which it is. */
  towns(): readonly PlaceKept[]
  /** Version of the map's tiles; 0 before any is drawn. */
  tiles(): Promise<number>
  /** The smallest place that holds all the others: the city, or the town of an installation for one town. */
  whole(): PlaceKept | undefined
}

/** What this room asks of the people. */
export interface PeopleAsked {
  /** The units as they are now. */
  units(): UnitDirectory
  /** The named person on call for a unit at this moment. */
  onCall(unit: UnitId): Promise<{ readonly account: AccountId; readonly name: string } | undefined>
  /** Those who hold a post in a unit today, each with the role. */
  staffOf(unit: UnitId): Promise<
    readonly {
      readonly account: AccountId
      readonly name: string
      readonly role: string
      /** Somebody stands in for them today. */
      readonly away?: boolean
    }[]
  >
  /** Members of staff who go by a name or a login in the places around one, each with the post they hold. */
  staffNamed(
    name: string,
    around: PlaceCode,
  ): Promise<
    readonly {
      readonly account: AccountId
      readonly name: string
      readonly role: string
      readonly place: PlaceCode
      readonly unit: UnitId | null
    }[]
  >
  /** The resident behind a phone, made when new; only for staff who take a request down. */
  residentOf(phone: string): Promise<ResidentId>
  /** The phone a resident signs in with. */
  phoneOf(resident: ResidentId): Promise<string | undefined>
}

/** What this room asks of the services. */
/** A category proposed for a text by whoever learned from this city's own closed cases. */
export interface ProposedCategory {
  readonly code: string
  readonly chance: number
  readonly words: readonly string[]
  readonly sure: boolean
}

export interface ServicesAsked {
  catalogue(): CatalogueNow
  /** Left out, or while nothing was learned: the words of the catalogue propose. */
  propose?(text: string): ProposedCategory | undefined
  tableFor(place: PlaceCode): WorkTable
  /** All work calendars with their versions, as one text: another text, other due times. */
  calendars(): string
  /** The authority list and the remit list in force. */
  authority(): AuthorityAsked
  /** Publishes limits that were tried in a draft; refuses whoever does not keep the catalogue of the city. */
  setLimits(staff: Staff, input: SetLimits): Promise<{ readonly version: number }>
}

/** What the room stands on, given by whoever puts the house together. */
export interface CasesDeps {
  readonly db: Db
  readonly ids: IdSource
  readonly clock: Clock
  /** Secret of the installation; receipts are derived from it. */
  readonly secret: string
  /** Closes and opens how reporters are reached. */
  readonly vault: Vault
  readonly city: County
  readonly places: PlacesAsked
  readonly people: PeopleAsked
  readonly services: ServicesAsked
  /** Where it is written down who opened, printed or took out what. */
  readonly looks: LookBook
  /** Changes of the journal for live pages; without it pages are renewed by hand. */
  readonly feed?: LiveFeed
  readonly log?: (error: unknown) => void
}
