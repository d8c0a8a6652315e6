import { renderDocument } from '@lianxin/platform/web'
import type { VNode } from 'preact'
import { describe, expect, test } from 'vitest'
import type { CaseId } from '../contract/ids.ts'
import type { CaseView, MyCase } from '../contract/case-view.ts'
import { acts } from '../contract/moves.ts'
import type { Receipt } from '../contract/report.ts'
import { statusRows } from '../contract/statuses.ts'
import { ActForm } from './desk/act-form.tsx'
import { nothingTyped, reportErrors } from './report/report-form.logic.ts'
import { ReportPage } from './report/report-page.tsx'
import { ReceiptPage } from './receipt/receipt-page.tsx'
import { RequestPage } from './request/request-page.tsx'
import { words } from './words.ts'

const render = (body: VNode) =>
  renderDocument({ app: 'resident', lang: 'zh', size: 'm', title: '', nonce: '', css: [], scripts: [], body })

const place = { code: '330402001001003000' as MyCase['place']['code'], name: '桂苑社区' }
const reportedAt = '2026-03-02T01:00:00Z'
const named = {
  id: '330402000000000001' as CaseId,
  number: '0402-0000-0001',
  urgent: false,
  unit: null,
  reportedAt,
  place,
}
const aReceipt: Receipt = {
  ...named,
  code: 'K7M2QX',
  status: 'submitted',
  category: null,
  handleBy: null,
  hotlines: [],
  next: '',
}
const aMyCase: MyCase = {
  ...named,
  version: 7,
  title: '路灯不亮',
  text: '路灯不亮',
  status: 'feedback',
  now: '',
  category: null,
  address: null,
  handleBy: null,
  clock: null,
  outcome: null,
  result: null,
  path: [],
  rating: null,
  files: [],
  way: { hops: 0, held: [] },
  steps: [],
  together: null,
  acts: [],
}
const aCaseView: CaseView = {
  ...aMyCase,
  suggestedUnits: [],
  channel: 'app',
  nature: null,
  level: 'township',
  clocks: { respondBy: null, dispatchBy: null, handleBy: null, checkBy: null },
  returns: 0,
  reworks: 0,
  reopens: 0,
  confidential: false,
  reporter: null,
  complaint: null,
  saidSame: null,
  proposedUnit: null,
  trace: null,
  point: null,
}
const actId = '00000000-0000-4000-8000-000000000001'
const form = { action: '/report', actId, errors: [], common: [], groups: [] } as const

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  const w = words(lang)

  test('what was typed comes back with what is missing, and the act keeps its id', () => {
    const typed = { ...nothingTyped, text: '灯 <b>', phone: '12' }
    const html = render(<ReportPage {...form} lang={lang} typed={typed} errors={reportErrors(typed, 0, w.report)} />)
    expect(html).toContain(w.report.needPlace)
    expect(html).toContain('灯 &lt;b></textarea>')
    expect(html).toContain('value="12"')
    expect(html).toContain(`name="act_id" value="${actId}"`)
  })

  test('the receipt shows number and code, and the address behind the QR code never holds the code', () => {
    const html = render(
      <ReceiptPage lang={lang} receipt={aReceipt} title="路灯" trackUrl="https://city.example/track" />,
    )
    expect(html).toContain(aReceipt.number)
    expect(html).toContain(aReceipt.code)
    expect(html).not.toMatch(new RegExp(`href="[^"]*${aReceipt.code}`))
  })

  test('only a request that waits for its rating asks for one', () => {
    const rate = { action: '/r', actId }
    const page = (can: ('rate' | 'reopen')[]) =>
      render(
        <RequestPage
          lang={lang}
          case={{ ...aMyCase, acts: can }}
          now={aMyCase.reportedAt}
          her={[]}
          rate={rate}
          reopen={rate}
        />,
      )
    expect(page(['rate'])).toContain(w.request.rateTitle)
    expect(page([])).not.toContain(w.request.rateTitle)
    expect(page(['reopen'])).toContain(w.request.reopenTitle)
  })

  test.each(acts)('the form of %s asks every field of its row and names the act', (act) => {
    const offered = { act, actId }
    const html = render(
      <ActForm
        lang={lang}
        case={aCaseView}
        offered={offered}
        first
        options={{ units: [], categories: [], colleagues: [], templates: [] }}
        action="/console/cases/1"
      />,
    )
    expect(html).toContain(`name="act" value="${act}"`)
    expect(html).toContain(`name="version" value="${aCaseView.version}"`)
  })

  test('every state has its turn in words', () => {
    for (const { turn } of Object.values(statusRows)) expect(w.desk[`turn_${turn}`]).not.toBe('')
  })
})

describe('what a kind asks for', () => {
  const groups = [{ name: '劳动', items: [{ code: '0801', name: '欠薪', asks: '单位名称、欠了几个月' }] }]
  const page = (category: string) =>
    render(<ReportPage {...form} lang="zh" typed={{ ...nothingTyped, category }} groups={groups} />)

  test('is said beside it, demanded of nobody, and silent for other kinds', () => {
    expect(page('0801')).toContain('请在上面写上：单位名称、欠了几个月。不知道也没关系。')
    expect(page('')).not.toContain('请在上面写上：单位名称')
    expect(page('0801')).not.toMatch(/<(input|select)[^>]*name="category[^>]*required/)
  })
})
