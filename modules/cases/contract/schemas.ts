import { z } from 'zod'
import type { Id } from '@lianxin/platform/ids'
import type { AccountId } from '@lianxin/people/contract'
import { levels } from '@lianxin/places/contract'
import type { CaseId } from './ids.ts'
import { channelCodes, natureCodes, nonAcceptanceCodes, outcomeCodes, solvedCodes } from './kinds.ts'
import { acts, statuses } from './moves.ts'

// 18 digits in text; the cast gives the text its brand once, at the edge.
const digits18 = z.string().regex(/^[1-9]\d{17}$/, '应为 18 位数字')
const id = <T extends Id>() => digits18 as unknown as z.ZodType<T, string>

export const CaseIdField = id<CaseId>()
export const FileIdField = id<Id>()
export const AccountField = id<AccountId>()
/** Big two digits and small two, as in 数字城管. */
export const CategoryField = z.string().regex(/^\d{4}$/, '应为 4 位数字')
export const ActField = z.enum(acts)
export const StatusField = z.enum(statuses)
export const ChannelField = z.enum(channelCodes)
export const NatureField = z.enum(natureCodes)
export const OutcomeField = z.enum(outcomeCodes)
export const SolvedField = z.enum(solvedCodes)
export const NonAcceptanceField = z.enum(nonAcceptanceCodes)
export const LevelField = z.enum(levels)
/** An instant in a reply: ISO 8601 with zone. */
export const At = z.iso.datetime({ offset: true })
