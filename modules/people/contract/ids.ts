import type { Id } from '@lianxin/platform/ids'

export type { PlaceCode } from '@lianxin/platform/ids'

/**
 * Ids of this room. The mark is optional, so that an id fresh from the source or from a row fits,
 * while a unit's id is refused where an account's is asked for.
 */
export type UnitId = Id & { readonly of?: 'unit' }
export type AccountId = Id & { readonly of?: 'account' }
export type PostId = Id & { readonly of?: 'post' }
export type ResidentId = Id & { readonly of?: 'resident' }
export type BranchId = Id & { readonly of?: 'branch' }
export type GroupId = Id & { readonly of?: 'group' }
export type MemberId = Id & { readonly of?: 'member' }
export type DutyId = Id & { readonly of?: 'duty' }
