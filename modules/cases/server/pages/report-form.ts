import { randomUUID } from 'node:crypto'
import type { Form, PageContext, View } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import type { FieldError } from '@lianxin/ui'
import { placesPaths } from '@lianxin/places/contract'
import { readDetails, type Category } from '@lianxin/services/rules'
import { Report } from '../../contract/report.ts'
import type { Receipt } from '../../contract/report.ts'
import { cleanText } from '../../rules/report-text.ts'
import { inForm } from '../../web/details/details.logic.ts'
import { reportErrors, type ReportTyped } from '../../web/report/report-form.logic.ts'
import type { ReportPageProps } from '../../web/report/report-page.tsx'
import type { CategoryGroupShown, CategoryShown, PlaceShown } from '../../web/report/shown.ts'
import { words } from '../../web/words.ts'
import { findReportPlace } from '../intake/find-place.ts'
import { reportCase } from '../intake/report-case.ts'
import type { PlaceKept } from '../deps.ts'
import { askedAs } from '../reads/show-case.ts'
import type { CasesState } from '../state.ts'
import { errorsOf } from './form-errors.ts'
import { storeFiles } from './store-files.ts'

/** Offered at once: what residents report most. */
const commonCodes = ['0101', '0105', '0202', '0203', '0204', '0307', '0401', '0601'] as const

const shownAs = ({ code, name, words: also, fields }: Category, lang: 'zh' | 'en'): CategoryShown => ({
  code,
  name: name[lang],
  also,
  asks: fields.length > 0,
})

/** What the kind a form names asks for; nothing while none is chosen. */
const fieldsFor = ({ services }: CasesState, { category }: ReportTyped) =>
  category ? (services.catalogue().inForce(category)?.fields ?? []) : []

/** Of what was typed what the kind asks for: a form without script keeps the fields of a kind that was chosen before. */
const givenFor = (cases: CasesState, typed: ReportTyped): Record<string, string> =>
  Object.fromEntries(
    fieldsFor(cases, typed).flatMap(({ name }) => (typed.details[name] ? [[name, typed.details[name]]] : [])),
  )

/** All categories in force under their headings, and the few that are offered as chips. */
export function categoriesFor({ services }: CasesState, lang: 'zh' | 'en') {
  const { groups, categories } = services.catalogue()
  const open = categories.filter((one) => !one.retired)
  const all = groups.map((group): CategoryGroupShown => ({
    name: group.name[lang],
    items: open.filter((one) => one.code.startsWith(group.code)).map((one) => shownAs(one, lang)),
  }))
  const common = commonCodes.flatMap((code) => {
    const one = open.find((category) => category.code === code)
    return one ? [shownAs(one, lang)] : []
  })
  return { groups: all, common }
}

export const placeShown = ({ places }: CasesState, { code }: PlaceKept): PlaceShown => ({
  code,
  name: places.nameOf(code),
})

/** The form of a report with what was typed, ready to be drawn. */
export function reportProps(
  cases: CasesState,
  ctx: PageContext,
  typed: ReportTyped,
  more: Partial<ReportPageProps> & Pick<ReportPageProps, 'action'>,
): ReportPageProps {
  return {
    lang: ctx.lang,
    actId: randomUUID(),
    typed,
    errors: [],
    ...categoriesFor(cases, ctx.lang),
    asks: fieldsFor(cases, typed).map((field) => askedAs(field, ctx.lang)),
    map: placesPaths.findGrid(),
    lookups: { locate: '/report/places', findPlace: '/report/places' },
    ...more,
  }
}

interface Sent {
  readonly receipt?: Receipt
  readonly errors: readonly FieldError[]
  /** Places to choose from when the words did not tell. */
  readonly choices: readonly PlaceShown[]
}

/** Takes a form in: everything that is wrong is said at once, and nothing is written before it is right. */
export async function sendReport(
  cases: CasesState,
  ctx: PageContext,
  form: Form,
  typed: ReportTyped,
  more: Partial<Report>,
): Promise<Sent> {
  const w = words(ctx.lang).report
  const sent = { count: form.files.length, tooLarge: form.tooLarge }
  const given = givenFor(cases, typed)
  const { faults } = readDetails(fieldsFor(cases, typed), given)
  const errors = [
    ...reportErrors({ ...typed, text: cleanText(typed.text) }, sent, w),
    ...faults.map(({ name, why }) => ({ field: inForm(name), text: why[ctx.lang] })),
  ]
  if (errors.length > 0) return { errors, choices: [] }
  const place = {
    address: typed.address || undefined,
    code: typed.code || undefined,
    lat: typed.lat || undefined,
    lon: typed.lon || undefined,
  }
  try {
    const report = Report.parse({
      actId: form.get('act_id'),
      text: typed.text,
      place,
      category: typed.category || undefined,
      details: given,
      phone: typed.phone || undefined,
      name: typed.name || undefined,
      accused: typed.accused || undefined,
      confidential: typed.confidential !== '',
      sameAs: typed.same || undefined,
      lang: ctx.lang,
      ...more,
    })
    const { kept } = findReportPlace(cases.places, report.place)
    const files = await storeFiles(cases, countyOf(kept.code), form)
    return { receipt: await reportCase(cases, ctx, { ...report, files }), errors: [], choices: [] }
  } catch (error) {
    const said = errorsOf(error, ctx.lang)
    const unplaced = said.some(({ field }) => field === 'address' || field === 'code')
    return { errors: said, choices: unplaced ? choicesFor(cases, typed) : [] }
  }
}

/** What the words may mean; else the towns, since one of them it must be. */
function choicesFor(cases: CasesState, { address }: ReportTyped): PlaceShown[] {
  const found = address ? cases.places.search(address) : []
  return (found.length > 0 ? found : cases.places.towns()).map((one) => placeShown(cases, one))
}

/** The view around a form that was refused keeps its status, so that programs see it too. */
export const statusOf = (errors: readonly FieldError[]): Pick<View, 'status'> =>
  errors.length > 0 ? { status: 422 } : {}
