import { Refusal } from '@lianxin/platform/http'
import type { PlaceCode } from '@lianxin/platform/ids'
import { unitKindCodes, type UnitId } from '@lianxin/people/contract'
import type { DirectoryUnit } from '@lianxin/people'
import { levelOf, lineageOf, type Level } from '@lianxin/places/contract'
import type { Report } from '../../contract/report.ts'
import { clearOf } from '../../rules/recusal.ts'
import { cleanText } from '../../rules/report-text.ts'
import type { CasesState } from '../state.ts'

/** 作风投诉: goes to the discipline body, which stands beside the offices and not under them. */
const CONDUCT = '1204'

/** Whom a report complains of, as far as it is known when it comes in. */
export interface Complaint {
  readonly unit: UnitId | null
  readonly words: string | null
  /** In words that no unit answers to: nobody below the county reads it before it is said who is meant. */
  readonly sealed: boolean
  /** The lowest level whose office may have it. */
  readonly clear: Level | null
  /** Kind of matter it is taken for when none was chosen. */
  readonly category: string | undefined
}

const nobody: Complaint = { unit: null, words: null, sealed: false, clear: null, category: undefined }

/** The unit that serves the place and is named somewhere in what was written; the longest name where several are. */
function namedIn({ people }: CasesState, words: string, place: PlaceCode): DirectoryUnit | undefined {
  const units = people.units()
  const whole = units.named(words, place)
  if (whole) return whole
  const around = lineageOf(place).flatMap((at) => unitKindCodes.flatMap((kind) => units.at(kind, at) ?? []))
  return around
    .filter(({ name, aliases = [] }) => [name, ...aliases].some((called) => words.includes(called)))
    .toSorted((a, b) => b.name.length - a.name.length)[0]
}

/**
 * 保密举报: who is complained of. Named as a unit by its id or by words that contain the name of one that serves the
 * place, that unit is recused from the first moment; other words wait, sealed, for the county to say who it is. Refuses
 * the id of no unit.
 */
export function complaintIn(cases: CasesState, report: Report, place: PlaceCode): Complaint {
  const words = cleanText(report.accused ?? '') || null
  const known = report.accusedUnit ? cases.people.units().get(report.accusedUnit) : undefined
  if (report.accusedUnit && !known) throw new Refusal('unit_unknown', { field: 'accusedUnit' })
  const unit = known ?? (words ? namedIn(cases, words, place) : undefined)
  if (!unit) return words ? { ...nobody, words, sealed: true, clear: 'county' } : nobody
  // Above the city's office is nobody of this house: what complains of it goes to the discipline body.
  const top = unit.kind === 'office' && levelOf(unit.place) === 'city'
  return { unit: unit.id, words, sealed: false, clear: clearOf(unit), category: top ? CONDUCT : undefined }
}
