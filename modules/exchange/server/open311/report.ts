import { createHash } from 'node:crypto'
import { countyOf, toPlaceCode } from '@lianxin/platform/ids'
import { countyScope } from '@lianxin/platform/journal'
import type { Lang } from '@lianxin/platform/i18n'
import { placeOfReport, reportFrom, type SentFile } from '@lianxin/cases'
import type { CaseId } from '@lianxin/cases/contract'
import type { Fields } from '../../rules/open311/document.ts'
import { Faulty, refuseIf, wrong } from '../../rules/open311/fault.ts'
import { readReport, type Sent } from '../../rules/open311/read-report.ts'
import type { ExchangeState } from '../deps.ts'
import type { HeldKey } from '../keys/open-call.ts'
import { q } from '../store.ts'
import { jurisdictionIn } from './jurisdiction.ts'
import { keepNow } from './requests.read.ts'
import { tokenOf } from './tokens.ts'

/** An act id as version 8 of a UUID, made of a text: the same text, the same id. */
export function actIdOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The standard knows no act id: what one key sends word for word twice on one day of the city is one report. */
function reportId(state: ExchangeState, key: HeldKey, sent: Sent, files: readonly SentFile[]): string {
  const day = state.clock.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()
  const hashes = files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
  return actIdOf(JSON.stringify([key.id, day, sent.filter(([name]) => name !== 'api_key').toSorted(), hashes]))
}

/** Refuses a place outside the key's own, or outside the jurisdiction that was named. */
function checkPlace(state: ExchangeState, key: HeldKey, code: string, jurisdiction: string | undefined): void {
  const county = jurisdictionIn(state, jurisdiction)
  if (county !== undefined && countyOf(toPlaceCode(code)) !== county)
    throw new Faulty(wrong('地点不在所说的 jurisdiction_id 里', 'The place lies outside the jurisdiction_id'))
  if (code < key.lo || code >= key.hi)
    throw new Faulty(wrong('这把密钥只能上报它所在地方的事', 'This key reports for its own place only', 403))
}

/**
 * A report by Open311: the same intake, route and deadlines as every other. Answers with its number, or with a token
 * where the number is nobody else's to know.
 */
export async function reportByOpen311(
  state: ExchangeState,
  key: HeldKey,
  {
    sent,
    files,
    jurisdiction,
    lang,
  }: { sent: Sent; files: readonly SentFile[]; jurisdiction: string | undefined; lang: Lang },
): Promise<Fields> {
  const code = sent.find(([name]) => name === 'service_code')?.[1].trim() ?? ''
  if (code === '') throw new Faulty(wrong('请给出 service_code', 'service_code was not provided'))
  const category = state.catalogue().inForce(code)
  if (!category) throw new Faulty(wrong('没有这个 service_code', 'service_code was not found', 404))
  const report = readReport(sent, category)
  if ('length' in report) {
    refuseIf(report)
    throw new Error('a report that cannot be read has faults')
  }
  checkPlace(state, key, placeOfReport(state.cases, report.place).code, jurisdiction)
  const receipt = await reportFrom(
    state.cases,
    { name: key.name, lang },
    {
      actId: reportId(state, key, sent, files),
      text: report.text,
      place: report.place,
      category: category.code,
      details: report.details,
      ...(report.name ? { name: report.name } : {}),
      ...(report.phone ? { phone: report.phone } : {}),
      lang,
    },
    files,
  )
  await noteBrought(state, receipt.id, key)
  await keepNow(state, receipt.id)
  const warned = receipt.hotlines.length > 0 ? hotlineNotice(receipt.hotlines, lang) : ''
  const notice = { service_notice: `${warned}${receipt.next}`, account_id: null }
  return category.confidential
    ? { token: tokenOf(state, receipt.id), ...notice }
    : { service_request_id: receipt.number, ...notice }
}

const hotlineNotice = (numbers: readonly string[], lang: Lang): string =>
  lang === 'zh' ? `如有危险请立即拨打 ${numbers.join('、')}。` : `In danger ring ${numbers.join(', ')} at once. `

async function noteBrought({ db }: ExchangeState, id: CaseId, key: HeldKey): Promise<void> {
  const county = countyOf(id)
  await db.write(
    countyScope(county),
    q
      .insertInto('exchange.brought')
      .values({ county, id, key_id: key.id })
      .onConflict((on) => on.doNothing()),
  )
}

/** Whether these requests came by this key; the others are left out. */
export async function broughtBy({ db }: ExchangeState, key: HeldKey, ids: readonly CaseId[]): Promise<CaseId[]> {
  const counties = [...new Set(ids.map((id) => countyOf(id)))]
  const found = await Promise.all(
    counties.map((county) =>
      db.read(
        countyScope(county),
        q
          .selectFrom('exchange.brought')
          .select('id')
          .where('county', '=', county)
          .where('key_id', '=', key.id)
          .where(
            'id',
            'in',
            ids.filter((id) => countyOf(id) === county),
          ),
      ),
    ),
  )
  return found.flatMap(([rows]) => rows.map(({ id }) => id as CaseId))
}
