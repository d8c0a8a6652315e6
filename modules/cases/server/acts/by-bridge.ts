import { normalisePhone } from '@lianxin/people'
import { countyOf, type Id } from '@lianxin/platform/ids'
import type { ActBody, ActReply } from '../../contract/act-bodies.ts'
import type { CaseId } from '../../contract/ids.ts'
import { Report, type Receipt, type ReportInput } from '../../contract/report.ts'
import type { Upload } from '../../contract/uploads.ts'
import { findReportPlace } from '../intake/find-place.ts'
import { reportCase, type FromOutside } from '../intake/report-case.ts'
import { storeUploads } from '../pages/store-files.ts'
import type { CasesState } from '../state.ts'
import { actOnCase } from './act-on-case.ts'

/** Over which bridge, the name of the other system as the journal has it, and the number the case has there. */
export interface ByBridge {
  readonly bridge: Id
  readonly name: string
  readonly number: string
}

interface Given {
  readonly dueOf: FromOutside['dueOf']
  readonly uploads: readonly Upload[]
}

/**
 * 转办: an order of another system as a report of ours, by the same intake, with its number there and the time promised
 * there. Whoever calls answers for it that the other system sent it. Refuses what the intake refuses; a number that no
 * phone has is left out, since the other side keeps it.
 */
export async function reportByBridge(
  cases: CasesState,
  { bridge, name, number }: ByBridge,
  { phone, ...given }: ReportInput,
  { dueOf, uploads }: Given,
): Promise<Receipt> {
  const report = Report.parse({ ...given, phone: phone === undefined ? undefined : normalisePhone(phone) })
  const { kept } = findReportPlace(cases.places, report.place)
  const files = uploads.length > 0 ? await storeUploads(cases, countyOf(kept.code), uploads) : []
  const asking = { actor: { kind: 'system', name }, lang: 'zh' } as const
  return reportCase(cases, asking, { ...report, files }, { bridge, number, dueOf })
}

/** What the other system says for the reporter: she spoke to it and not to us. Refuses what the act refuses. */
export async function actByBridge<A extends 'add' | 'rate' | 'urge' | 'withdraw' | 'reopen'>(
  cases: CasesState,
  { name }: ByBridge,
  id: CaseId,
  act: A,
  body: Omit<ActBody<A>, 'files'>,
  uploads: readonly Upload[] = [],
): Promise<ActReply> {
  const files = uploads.length > 0 ? await storeUploads(cases, countyOf(id), uploads) : []
  const whole = act === 'add' ? { ...body, files } : body
  const acting = { actor: { kind: 'system', name }, onBehalf: 'callback' } as const
  return actOnCase(cases, acting, id, act, whole as unknown as ActBody<A>)
}
