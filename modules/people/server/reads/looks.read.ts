import type { ResidentActor, Staff } from '@lianxin/platform/auth'
import { humanId, kindOf, kinds, type Id } from '@lianxin/platform/ids'
import { looksAtPerson, type LookRow } from '@lianxin/platform/journal'
import type { UnitId } from '../../contract/ids.ts'
import type { OwnLook } from '../../contract/looks.ts'
import { isRole } from '../../contract/roles.ts'
import type { UnitDirectory } from '../../rules/unit-directory.ts'
import type { PeopleState } from '../room.ts'

/** As many as one page shows; what is older stands with each request. */
const MOST = 300

/** One look as the person concerned reads it: name, role and unit of whoever looked, as they were known then. */
export function ownLook(units: Pick<UnitDirectory, 'get'>, row: LookRow): OwnLook & { subject: Id } {
  const subject = row.subject as Id
  return {
    at: row.at.toString(),
    kind: row.kind as OwnLook['kind'],
    who: {
      // A resident who tried an address is nobody's to know.
      name: kindOf(row.actor as Id) === kinds.resident ? '' : row.actor_name,
      role: row.role !== null && isRole(row.role) ? row.role : null,
      unit: row.unit === null ? null : (units.get(row.unit as UnitId)?.name ?? null),
    },
    number: subject !== '0' && kindOf(subject) === kinds.case ? humanId(subject) : null,
    why: row.why,
    subject,
  }
}

/** 谁看过我的信息: newest first; a resident reads under their own scope, a member of staff by their own key. */
export async function ownLooks(state: PeopleState, who: ResidentActor | Staff): Promise<(OwnLook & { subject: Id })[]> {
  const scope = who.kind === 'resident' ? ({ as: 'resident', person: who.id } as const) : ({ as: 'auth' } as const)
  const person = who.kind === 'resident' ? who.id : who.account
  const [rows] = await state.db.read(scope, looksAtPerson(person, MOST))
  return rows.map((row) => ownLook(state.units.now, row))
}
