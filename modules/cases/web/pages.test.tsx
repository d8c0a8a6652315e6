import { renderDocument } from '@lianxin/platform/web'
import type { FieldError } from '@lianxin/ui'
import type { VNode } from 'preact'
import { describe, expect, test } from 'vitest'
import type { CaseId } from '../contract/ids.ts'
import type { CaseView, MyCase } from '../contract/case-view.ts'
import { acts } from '../contract/moves.ts'
import type { Receipt } from '../contract/report.ts'
import { statusRows } from '../contract/statuses.ts'
import type { UnitId } from '@lianxin/people/contract'
import { ActForm } from './desk/act-form.tsx'
import { GivenDetails } from './details/given-details.tsx'
import { nothingTyped, reportErrors } from './report/report-form.logic.ts'
import { ReportPage, type ReportPageProps } from './report/report-page.tsx'
import { ReceiptPage, type ReceiptPageProps } from './receipt/receipt-page.tsx'
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
  asks: [],
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
  details: [],
  asks: [],
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
  outsideNumber: null,
  assignee: null,
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
    const html = render(
      <ReportPage {...form} lang={lang} typed={typed} errors={reportErrors(typed, { count: 0 }, w.report)} />,
    )
    expect(html).toContain(w.report.needPlace)
    expect(html).toContain('灯 &lt;b></textarea>')
    expect(html).toContain('value="12"')
    expect(html).toContain(`name="act_id" value="${actId}"`)
  })

  test('the receipt shows number and code, and the address behind the QR code never holds the code', () => {
    const html = render(
      <ReceiptPage lang={lang} receipt={aReceipt} actId={actId} title="路灯" trackUrl="https://city.example/track" />,
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

  test('who is to have it is filled in from what is known, whom it complains of never', () => {
    const unit = { id: '330402030000000001' as UnitId, name: '住建局' }
    const suggestedUnits = [{ ...unit, share: 0.9, times: 9, of: 10, here: true }]
    const chosen = (act: 'dispatch' | 'accept' | 'recuse' | 'return') =>
      render(
        <ActForm
          lang={lang}
          case={{ ...aCaseView, unit: null, suggestedUnits }}
          offered={{ act, actId }}
          first
          options={{ units: [{ name: '', units: [unit] }], categories: [], colleagues: [], templates: [] }}
          action="/console/cases/1"
        />,
      ).includes(' selected')
    expect([chosen('dispatch'), chosen('accept'), chosen('recuse'), chosen('return')]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  test('every state has its turn in words', () => {
    for (const { turn } of Object.values(statusRows)) expect(w.desk[`turn_${turn}`]).not.toBe('')
  })
})

describe('what a kind asks for', () => {
  const ask = { name: 'firm', label: '单位名称', kind: 'text' as const, options: [], required: false }
  const yesNo = { ...ask, name: 'again', label: '以前报过吗', kind: 'yesNo' as const }
  const groups = [{ name: '劳动', items: [{ code: '0801', name: '欠薪', asks: true }] }]
  const page = (asks: ReportPageProps['asks'], details: Record<string, string> = {}, errors: FieldError[] = []) =>
    render(
      <ReportPage
        {...form}
        lang="zh"
        typed={{ ...nothingTyped, category: '0801', details }}
        groups={groups}
        asks={asks ?? []}
        errors={errors}
      />,
    )

  test('stands beside it with what was typed, demanded of nobody, and is silent for other kinds', () => {
    const shown = page([ask, yesNo], { firm: '某厂', again: 'no' })
    expect(shown).toContain('name="detail_firm"')
    expect(shown).toContain('value="某厂"')
    expect(shown).toMatch(/name="detail_again" value="no" checked/)
    expect(shown).not.toMatch(/name="detail_[^>]*required/)
    expect(page([])).not.toContain('detail_')
    expect(page([])).toContain('data-asking="0801"')
  })

  test('has its fault beside it', () => {
    const shown = page([ask], {}, [{ field: 'detail_firm', text: '请填写：单位名称' }])
    expect(shown).toContain('href="#f-detail_firm"')
    expect(shown).toContain('请填写：单位名称')
  })

  test('and was not said is asked for once more on the receipt, by code', () => {
    const receipt = (more: Partial<ReceiptPageProps>) =>
      render(
        <ReceiptPage lang="zh" receipt={{ ...aReceipt, asks: [ask] }} actId={actId} title="" trackUrl="" {...more} />,
      )
    expect(receipt({})).toMatch(/action="[^"]*\/do\/add"/)
    expect(receipt({})).toContain(`name="code" value="${aReceipt.code}"`)
    expect(receipt({ another: '/console/report' })).not.toContain('detail_firm')
  })

  test('is shown to whoever handles it: what was said, and what is still open', () => {
    const given = [{ name: 'months', label: '欠了几个月', text: '3' }]
    const shown = render(<GivenDetails lang="zh" details={given} asks={[ask]} />)
    expect(shown).toContain('欠了几个月')
    expect(shown).toContain('反映人还没说：单位名称')
    expect(render(<GivenDetails lang="zh" details={[]} asks={[]} />)).not.toContain('data-details')
  })
})
