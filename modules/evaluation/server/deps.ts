import type { CasesState } from '@lianxin/cases'
import type { UnitDirectory } from '@lianxin/people'
import type { UnitId } from '@lianxin/people/contract'
import type { Clock } from '@lianxin/platform/clock'
import type { Signer } from '@lianxin/platform/crypto'
import type { Db } from '@lianxin/platform/db'
import type { County, Id, IdSource, PlaceCode } from '@lianxin/platform/ids'

/** What this room asks of the places. */
export interface PlacesAsked {
  /** The place's own name: 「百花社区」. */
  nameOf(code: PlaceCode): string
  /** The counties of the city, in the order of their codes. */
  counties(): readonly PlaceCode[]
  /** Grids in force in a place, in the order of their codes. */
  gridsIn(code: PlaceCode): readonly PlaceCode[]
}

/** Somebody who may be appointed to a panel. */
export interface Panelist {
  readonly account: Id
  readonly name: string
  readonly role: string
  readonly unit: { readonly id: Id; readonly name: string } | null
}

/** What the room stands on, given by whoever puts the house together. */
export interface EvaluationState {
  readonly db: Db
  readonly ids: IdSource
  readonly clock: Clock
  readonly city: County
  readonly places: PlacesAsked
  /** The units as they are called today. */
  readonly units: () => UnitDirectory
  /** Who may be appointed to the panel of a county or the city, those of its units and of the city’s. */
  readonly panelists: (place: PlaceCode) => Promise<readonly Panelist[]>
  /** Who serves in a unit, with the role of each post; whoever is on leave is away. */
  readonly staffOf: (
    unit: UnitId,
  ) => Promise<readonly { readonly account: Id; readonly role: string; readonly away?: boolean }[]>
  /** Signs sheets in the house's name. */
  readonly signer: Signer
  /** A font with Chinese characters, for PDF; its file need not be there. */
  readonly pdfFont: string
  /** The cases, acted upon only through their own doors. */
  readonly cases: CasesState
}
