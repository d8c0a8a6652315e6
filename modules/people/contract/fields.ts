import { z } from 'zod'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import type { AccountId, BranchId, DutyId, GroupId, MemberId, PostId, ResidentId, UnitId } from './ids.ts'

// An id and a place code are both 18 digits in text; the cast gives the text its brand, once, at the edge.
const digits18 = z.string().regex(/^[1-9]\d{17}$/, '应为 18 位数字')
const id = <T extends Id>() => digits18 as unknown as z.ZodType<T, string>

export const UnitIdField = id<UnitId>()
export const AccountIdField = id<AccountId>()
export const PostIdField = id<PostId>()
export const ResidentIdField = id<ResidentId>()
export const BranchIdField = id<BranchId>()
export const GroupIdField = id<GroupId>()
export const MemberIdField = id<MemberId>()
export const DutyIdField = id<DutyId>()
export const PlaceField = digits18 as unknown as z.ZodType<PlaceCode, string>

/** An id made by the client, so that sending twice does once. */
export const ActIdField = z.uuid()
/** A day without a time, as the calendar has it. */
export const DayField = z.iso.date()
export const NameField = z.string().trim().min(1).max(40)
/** Why personal data is looked at or an account is closed: kept in the journal. */
export const ReasonField = z.string().trim().min(4).max(300)
/** As people type it: spaces, dashes, full-width digits, +86. Normalised by the rules. */
export const PhoneField = z.string().trim().min(5).max(30)
