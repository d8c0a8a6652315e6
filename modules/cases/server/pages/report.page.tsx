import { randomUUID } from 'node:crypto'
import { page, type Form, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { maskPhone, normalisePhone } from '@lianxin/people'
import { parsePlaceCode } from '@lianxin/places/contract'
import { paths } from '../../contract/paths.ts'
import type { Receipt } from '../../contract/report.ts'
import { titleOf } from '../../rules/report-text.ts'
import { islands } from '../../web/islands.ts'
import { ReceiptPage } from '../../web/receipt/receipt-page.tsx'
import { nothingTyped, readTyped, type ReportTyped } from '../../web/report/report-form.logic.ts'
import { ReportPage, type ReportPageProps } from '../../web/report/report-page.tsx'
import { words } from '../../web/words.ts'
import type { CasesState } from '../state.ts'
import { readAlike } from '../reads/open.read.ts'
import { placeShown, reportProps, sendReport, statusOf } from './report-form.ts'

const limit = { name: 'report', max: 60, seconds: 3600 } as const

/** What the address of the page brings: a grid's card its code, the map a point, the foot of each page a kind. */
function asked({ url }: PageContext): ReportTyped {
  const of = (name: string) => url.searchParams.get(name) ?? ''
  return { ...nothingTyped, category: of('category'), code: of('code'), lat: of('lat'), lon: of('lon') }
}

function placeOf(cases: CasesState, { code, lat, lon }: ReportTyped) {
  const at = lat && lon ? cases.places.at(Number(lon), Number(lat)) : undefined
  const coded = parsePlaceCode(code)
  const kept = at ?? (coded && cases.places.find(coded))
  return kept && placeShown(cases, kept)
}

async function formView(
  cases: CasesState,
  ctx: PageContext,
  typed: ReportTyped,
  more: Partial<ReportPageProps> = {},
): Promise<View> {
  const { actor } = ctx
  const place = placeOf(cases, typed)
  const code = place && parsePlaceCode(place.code)
  const similar = code && typed.category ? await readAlike(cases, code, typed.category, ctx.lang) : []
  const props = reportProps(cases, ctx, typed, {
    action: paths.report(),
    ...(place ? { place } : {}),
    similar,
    ...(actor.kind === 'resident' ? { signedIn: { name: actor.name, phone: '' } } : {}),
    ...more,
  })
  return {
    title: words(ctx.lang).report.title,
    shell: 'resident',
    nav: 'report',
    islands: islands.report,
    ...statusOf(props.errors),
    body: <ReportPage {...props} />,
  }
}

/** Shown in answer to the form itself: the code must not stand in an address. A reload sends the same act again. */
export function receiptView(ctx: PageContext, receipt: Receipt, title: string, typed: ReportTyped): View {
  const phone = normalisePhone(typed.phone)
  const desk = ctx.actor.kind === 'staff'
  return {
    title: words(ctx.lang).request.receiptTitle,
    shell: desk ? 'console' : 'resident',
    nav: 'report',
    islands: islands.receipt,
    body: (
      <ReceiptPage
        lang={ctx.lang}
        receipt={receipt}
        actId={randomUUID()}
        title={title}
        trackUrl={`${ctx.url.origin}${paths.track()}?number=${receipt.number}`}
        signedIn={ctx.actor.kind === 'resident'}
        {...(phone ? { phone: maskPhone(phone) } : {})}
        {...(desk ? { another: paths.desk.newReport() } : {})}
      />
    ),
  }
}

async function take(cases: CasesState, ctx: PageContext, form: Form): Promise<View> {
  const typed = readTyped(form.values)
  const { receipt, errors, choices } = await sendReport(cases, ctx, form, typed, {})
  if (receipt) return receiptView(ctx, receipt, titleOf(typed.text), typed)
  const actId = form.get('act_id')
  return formView(cases, ctx, typed, {
    errors,
    choices,
    filesSent: form.files.length > 0 || form.tooLarge !== undefined,
    ...(actId ? { actId } : {}),
  })
}

/** Places for the script of the form: where the phone is, or what the words may mean. */
function placesPage(cases: CasesState): Page {
  return page({
    path: '/report/places',
    power: 'public',
    async get({ url }) {
      const lat = Number(url.searchParams.get('lat') ?? Number.NaN)
      const lon = Number(url.searchParams.get('lon') ?? Number.NaN)
      const q = url.searchParams.get('q')?.slice(0, 200)
      const named = q ? cases.places.byAddress(q) : undefined
      const at = Number.isFinite(lat) && Number.isFinite(lon) ? cases.places.at(lon, lat) : undefined
      const found = q ? (named ? [named] : cases.places.search(q).slice(0, 8)) : at ? [at] : []
      return {
        raw: JSON.stringify({ places: found.map((one) => placeShown(cases, one)) }),
        mime: 'application/json; charset=utf-8',
      }
    },
  })
}

/** 随手报: the form, its answer, and what its script asks. */
export function reportPages(cases: CasesState): Page[] {
  return [
    page({
      path: '/report',
      power: 'public',
      limit,
      saysTooLarge: true,
      get: async (ctx) => formView(cases, ctx, asked(ctx)),
      post: (ctx, form) => take(cases, ctx, form),
    }),
    placesPage(cases),
  ]
}
