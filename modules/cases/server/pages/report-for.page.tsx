import { page, type Form, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { OnBehalf } from '../../contract/report.ts'
import { paths } from '../../contract/paths.ts'
import { actRow } from '../../contract/acts.ts'
import { titleOf } from '../../rules/report-text.ts'
import { islands } from '../../web/islands.ts'
import { nothingTyped, readTyped, type ReportTyped } from '../../web/report/report-form.logic.ts'
import { ReportPage, type ReportPageProps } from '../../web/report/report-page.tsx'
import { words } from '../../web/words.ts'
import type { CasesState } from '../state.ts'
import { receiptView } from './report.page.tsx'
import { reportProps, sendReport, statusOf } from './report-form.ts'

/** Who stands in the grid may settle it there and then. */
const settles = (role: string): boolean => actRow('on_spot').who.some((who) => who.roles?.some((one) => one === role))

function view(cases: CasesState, ctx: PageContext, typed: ReportTyped, more: Partial<ReportPageProps> = {}): View {
  const { actor } = ctx
  const props = reportProps(cases, ctx, typed, {
    action: paths.desk.newReport(),
    forSomeone: true,
    maySettle: actor.kind === 'staff' && settles(actor.post.role),
    ...more,
  })
  return {
    title: words(ctx.lang).report.forTitle,
    shell: 'console',
    nav: 'report',
    islands: islands.report,
    ...statusOf(props.errors),
    body: <ReportPage {...props} />,
  }
}

async function take(cases: CasesState, ctx: PageContext, form: Form): Promise<View> {
  const typed = readTyped(form.values)
  const how = OnBehalf.shape.how.catch('door').parse(typed.how)
  const { receipt, errors, choices } = await sendReport(cases, ctx, form, typed, {
    onBehalf: { how, name: typed.name || undefined, phone: typed.phone || undefined },
    onSpot: typed.onSpot || undefined,
  })
  if (receipt) return receiptView(ctx, receipt, titleOf(typed.text), typed)
  const actId = form.get('act_id')
  return view(cases, ctx, typed, {
    errors,
    choices,
    filesSent: form.files.length > 0 || form.tooLarge !== undefined,
    ...(actId ? { actId } : {}),
  })
}

/** 代报: a worker reports for a resident, at the door, on the phone or from a paper slip. */
export function reportForPage(cases: CasesState): Page {
  return page({
    path: '/console/report',
    power: 'cases.report_for',
    saysTooLarge: true,
    get: async (ctx) => view(cases, ctx, nothingTyped),
    post: (ctx, form) => take(cases, ctx, form),
  })
}
