import { countyOf, type County } from '@lianxin/platform/ids'
import type { Lang } from '@lianxin/platform/i18n'
import type { ActReply } from '../../contract/act-bodies.ts'
import type { CaseId } from '../../contract/ids.ts'
import { Report, type Receipt, type ReportInput } from '../../contract/report.ts'
import { findReportPlace } from '../intake/find-place.ts'
import { reportCase } from '../intake/report-case.ts'
import { storeFiles } from '../pages/store-files.ts'
import { receiptCode } from '../receipts.ts'
import type { CasesState } from '../state.ts'
import { actOnCase } from './act-on-case.ts'

/** A file as another system sent it. */
export interface SentFile {
  readonly field: string
  readonly bytes: Buffer
}

/** Whose system it is, as the journal names it, and the language of what it sent. */
export interface Outside {
  readonly name: string
  readonly lang: Lang
}

/** Where a report would lie; refuses a place that is none, as the report itself does. */
export const placeOfReport = (cases: CasesState, place: Report['place']): { county: County; code: string } => {
  const { code } = findReportPlace(cases.places, place).kept
  return { county: countyOf(code), code }
}

/**
 * 上报 by a system of somebody else, for the person who wrote to it: the same intake as the app's own form, under the
 * name of that system. Refuses what the intake refuses.
 */
export async function reportFrom(
  cases: CasesState,
  { name, lang }: Outside,
  given: ReportInput,
  sent: readonly SentFile[] = [],
): Promise<Receipt> {
  const report = Report.parse(given)
  const { county } = placeOfReport(cases, report.place)
  const files = sent.length > 0 ? await storeFiles(cases, county, { files: sent, tooLarge: undefined }) : []
  return reportCase(cases, { actor: { kind: 'system', name }, lang }, { ...report, files })
}

/**
 * 补充情况 by the system that brought the case, which speaks for its reporter: as if she had used the code of her receipt.
 * Whoever calls makes sure that it was this system. Refuses what the act refuses.
 */
export async function addFrom(
  cases: CasesState,
  id: CaseId,
  { actId, words }: { readonly actId: string; readonly words: string },
  sent: readonly SentFile[] = [],
): Promise<ActReply> {
  const files = sent.length > 0 ? await storeFiles(cases, countyOf(id), { files: sent, tooLarge: undefined }) : []
  const acting = { actor: { kind: 'visitor' }, code: receiptCode(cases.secret, id) } as const
  return actOnCase(cases, acting, id, 'add', { actId, words, files })
}
