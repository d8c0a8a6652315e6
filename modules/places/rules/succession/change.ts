import type { PlaceCode } from '../../contract/codes.ts'
import type { Extent, Member, SuccessionKind } from '../../contract/place-fields.ts'
import type { Shape } from '../ring.ts'

/** A place that begins. Population and households of a place that was split or merged are counted anew, not divided by us. */
export interface Beginning {
  readonly code: PlaceCode
  readonly name: string
  readonly extent: Extent
  readonly members: readonly Member[]
  readonly shape?: Shape
  readonly population?: number | null
  readonly households?: number | null
}

export interface Link {
  readonly from: PlaceCode
  readonly to: PlaceCode
  readonly kind: SuccessionKind
  readonly main: boolean
}

/** What a split or a merge does, as a whole: decided before anything is written. */
export interface Change {
  readonly ended: readonly PlaceCode[]
  readonly begun: readonly Beginning[]
  readonly links: readonly Link[]
}

/** Why it cannot be done; the refusal's code and the field at fault. */
export interface No {
  readonly refusal:
    | 'code_taken'
    | 'code_not_beside'
    | 'children_left'
    | 'split_too_few'
    | 'merge_too_few'
    | 'not_beside'
    | 'not_whole'
    | 'border_missing'
  readonly field: string
}

/** What split and merge must know of the places there are. */
export interface Register {
  /** Whether a code is or ever was in use. */
  used(code: PlaceCode): boolean
  /** Places in force one level down, by code. */
  childrenOf(code: PlaceCode): readonly Standing[]
  get(code: PlaceCode): Standing | undefined
}

export interface Standing {
  readonly code: PlaceCode
  readonly name: string
  readonly extent: Extent
  readonly members: readonly Member[]
  readonly population: number | null
  readonly households: number | null
  readonly shape?: Shape
}
