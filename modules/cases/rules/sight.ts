import type { AnyEntry, EntryUnit } from '../contract/entries.ts'
import type { CaseRecord } from './case-record.ts'
import type { StaffDoer } from './doer.ts'

type Seen = Pick<CaseRecord, 'confidential'>

const handling = new Set(['deptHandler', 'deptLead', 'townUnit', 'gridWorker', 'gridLeader', 'gridInstructor'])
const coordinating = new Set(['countyDispatcher', 'cityDispatcher', 'callbackAuditor'])

/** Whose desk is their own unit's: what other units have is not theirs to open. */
const ofUnitOnly = new Set(['deptHandler', 'deptLead', 'townUnit'])

/** Whether somebody sees only what is, or was, with their own unit. */
export const ownUnitOnly = ({ post }: StaffDoer): boolean => ofUnitOnly.has(post.role) && post.unit !== undefined

/**
 * Whether this member of staff may open a case of their place: offices and who works on the ground every one, handlers
 * those that are with their units, were handled by them, or that they were called to help with. `had` are units that had
 * it before, by its journal.
 */
export function maySeeCase(
  one: Pick<CaseRecord, 'unit' | 'handledUnit' | 'assists'>,
  staff: StaffDoer,
  had: ReadonlySet<string> = new Set(),
): boolean {
  if (!ownUnitOnly(staff)) return true
  const units = staff.units ?? (staff.post.unit ? [staff.post.unit] : [])
  const withIt = [one.unit, one.handledUnit, ...one.assists.map(({ unit }) => unit)]
  return units.some((unit) => withIt.some((each) => each === unit) || had.has(unit))
}

/** Whether this member of staff may know the reporter, masked: of a confidential report only who coordinates or calls back. */
export function maySeeReporter(one: Seen, { post }: StaffDoer): boolean {
  return !one.confidential || coordinating.has(post.role)
}

/** What an entry may say of units, whatever the act. */
interface Named {
  readonly unit?: EntryUnit | null
  readonly units?: readonly EntryUnit[]
  readonly assists?: readonly EntryUnit[]
  readonly parts?: readonly { readonly unit: EntryUnit }[]
}

/** The units that the body of one entry gives a case to, or calls to help. */
export function unitsNamed(body: object): string[] {
  const { unit, units = [], assists = [], parts = [] } = body as Named
  return [...(unit ? [unit] : []), ...units, ...assists, ...parts.map((part) => part.unit)].map(({ id }) => id)
}

/** Every unit that ever had a case or was called to help with it, by the case's own journal. */
export const unitsThatHad = (entries: readonly AnyEntry[]): Set<string> =>
  new Set(entries.flatMap(({ body }) => unitsNamed(body)))

/**
 * Whether this member of staff may see the rating: not who handles, and nobody of a unit that ever had the case. What
 * one unit was rated for is not to be read by it because another did the work again: units read ratings in batches.
 */
export function maySeeRating(had: ReadonlySet<string>, { post }: StaffDoer): boolean {
  return !handling.has(post.role) && (post.unit === undefined || !had.has(post.unit))
}
