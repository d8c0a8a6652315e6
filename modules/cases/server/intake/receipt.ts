import { humanId, type PlaceCode } from '@lianxin/platform/ids'
import type { Lang } from '@lianxin/platform/i18n'
import type { UnitId } from '@lianxin/people/contract'
import { openDetails, type Detail } from '@lianxin/services/rules'
import type { Entries } from '../../contract/entries.ts'
import type { CaseId } from '../../contract/ids.ts'
import type { Channel } from '../../contract/kinds.ts'
import type { Status } from '../../contract/moves.ts'
import type { Receipt } from '../../contract/report.ts'
import { stepText } from '../../rules/steps.ts'
import { emergencyIn, type Hotline } from '../../rules/urgency.ts'
import type { CaseRow } from '../case-row.ts'
import { receiptCode } from '../receipts.ts'
import { askedAs } from '../reads/show-case.ts'
import type { CasesState } from '../state.ts'
import { iso } from './iso.ts'

interface Arrival {
  readonly id: CaseId
  readonly code: string
  readonly place: PlaceCode
  readonly category: string | null
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly urgent: boolean
  readonly details: readonly Detail[]
  readonly hotlines: readonly Hotline[]
  readonly body: Entries['report']
}

/** What the reporter gets at once: number, code, who has it, by when, what happens next. */
export function receiptOf({ places, services }: CasesState, one: Arrival, lang: Lang): Receipt {
  const own = one.category === null ? null : (services.catalogue().get(one.category)?.hotline ?? null)
  const lines: Receipt['hotlines'] = [...one.hotlines]
  if (own && !lines.includes(own)) lines.push(own)
  const { body } = one
  return {
    id: one.id,
    number: humanId(one.id),
    code: one.code,
    status: body.to,
    place: { code: one.place, name: places.nameOf(one.place) },
    category: one.category,
    unit: body.unit && { id: body.unit.id as UnitId, name: body.unit.name },
    reportedAt: iso(one.at),
    handleBy: body.handleBy,
    urgent: one.urgent,
    asks: openFor(services, one.category, one.details).map((field) => askedAs(field, lang)),
    hotlines: lines,
    next: stepText({ act: 'report', body, why: null }, lang).text,
  }
}

const openFor = (services: CasesState['services'], category: string | null, details: readonly Detail[]) =>
  category === null ? [] : openDetails(services.catalogue().get(category)?.fields ?? [], details)

/** The receipt of a report that came before. It says where the case stands now, and the same number and code. */
export function receiptOfRow(cases: CasesState, row: CaseRow, lang: Lang): Receipt {
  const id = row.id as CaseId
  const unit = row.unit === null ? undefined : cases.people.units().get(row.unit as UnitId)
  return receiptOf(
    cases,
    {
      id,
      code: receiptCode(cases.secret, id),
      place: row.place as PlaceCode,
      category: row.category,
      at: row.reported_at.epochMilliseconds,
      urgent: row.urgent,
      details: row.details as unknown as readonly Detail[],
      hotlines: emergencyIn(row.text),
      body: {
        to: row.status as Status,
        channel: row.channel as Channel,
        category: row.category,
        unit: unit ? { id: unit.id, name: unit.name } : null,
        handleBy: row.handle_by === null ? null : new Date(row.handle_by.epochMilliseconds).toISOString(),
        urgent: row.urgent,
        rule: null,
        publisher: null,
      },
    },
    lang,
  )
}
