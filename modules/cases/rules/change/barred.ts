import { levelOf, levels } from '@lianxin/places/contract'
import type { UnitId } from '@lianxin/people/contract'
import type { CaseRecord } from '../case-record.ts'
import { isAccused } from '../recusal.ts'
import type { ChangeContext } from './change.ts'

type Facts = Pick<CaseRecord, 'category' | 'mustReport' | 'accusedUnit'>

/**
 * Why a unit cannot be given a case, or null: it is complained of, the law wants the police, or it is a community and
 * the matter is not on its remit list.
 */
export function barred(
  one: Facts,
  unit: UnitId,
  by: Pick<ChangeContext, 'units' | 'authority'>,
): 'unit_accused' | 'must_report_police' | 'outside_remit' | null {
  const found = by.units.get(unit)
  if (!found) return null
  if (isAccused(by.units, found.id, one.accusedUnit)) return 'unit_accused'
  if (one.mustReport && found.kind !== 'police') return 'must_report_police'
  const community = levels.indexOf(levelOf(found.place)) >= levels.indexOf('village')
  return community && one.category !== null && !by.authority.onRemit(one.category) ? 'outside_remit' : null
}
