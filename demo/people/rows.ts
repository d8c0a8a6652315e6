import type {
  AccountId,
  BranchId,
  DutyId,
  GroupId,
  MemberId,
  PostId,
  ResidentId,
  UnitId,
} from '@lianxin/people/contract'
import type { Platform, Profession, RoleCode, UnitKind } from '@lianxin/people/contract'
import type { County, Id, PlaceCode } from '@lianxin/platform/ids'

// Rows as the tables of people hold them; days are 'YYYY-MM-DD'.

export interface UnitRow {
  readonly county: County
  readonly id: UnitId
  readonly kind: UnitKind
  readonly name: string
  readonly place: PlaceCode
  readonly parent: UnitId | null
  readonly phone: string | null
}
export interface PlatformMemberRow {
  readonly county: County
  readonly place: PlaceCode
  readonly platform: Platform
  readonly unit: UnitId
}
export interface AccountRow {
  readonly county: County
  readonly id: AccountId
  readonly login: string
  readonly name: string
  readonly phone: string
  readonly place: PlaceCode
  readonly createdAt: Temporal.Instant
}
export interface PostRow {
  readonly county: County
  readonly id: PostId
  readonly account: AccountId
  readonly role: RoleCode
  readonly place: PlaceCode
  readonly unit: UnitId | null
  readonly fromDay: string
  /** Posted beside the name, where the law wants it. */
  readonly phone: string | null
  readonly createdAt: Temporal.Instant
}
/** A member of staff: everybody here holds one post. */
export interface Staff {
  readonly account: AccountRow
  readonly post: PostRow
}
export interface DutyRow {
  readonly county: County
  readonly id: DutyId
  readonly unit: UnitId
  readonly place: PlaceCode
  readonly account: AccountId
  readonly fromDay: string
  readonly weekdays: readonly number[]
  readonly startMinute: number
  readonly minutes: number
}
export interface BranchRow {
  readonly county: County
  readonly id: BranchId
  readonly name: string
  readonly place: PlaceCode
  /** Grids it works in. */
  readonly covers: readonly PlaceCode[]
}
export interface GroupRow {
  readonly county: County
  readonly id: GroupId
  readonly branch: BranchId
  readonly name: string
  readonly place: PlaceCode
  /** Micro-grids. */
  readonly covers: readonly PlaceCode[]
}
export interface PersonRow {
  readonly county: County
  readonly id: MemberId
  readonly kind: 'member' | 'professional'
  readonly name: string
  readonly place: PlaceCode
  readonly profession: Profession | null
  readonly unitName: string | null
  readonly phone: string | null
  readonly branch: BranchId | null
  readonly microGroup: GroupId | null
  readonly account: AccountId | null
  readonly shownSince: Temporal.Instant
  readonly shows: readonly ('phone' | 'unit')[]
}
export interface ConsentRow {
  readonly county: County
  readonly id: Id
  readonly person: MemberId
  readonly place: PlaceCode
  readonly shows: readonly ('phone' | 'unit')[]
  readonly evidence: string
  readonly givenAt: Temporal.Instant
}
export interface ResidentRow {
  readonly county: County
  readonly id: ResidentId
  readonly name: string
  readonly phone: string
  readonly place: PlaceCode
  readonly createdAt: Temporal.Instant
}
