import { randomUUID } from 'node:crypto'
import { page, Refusal, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { lies, parsePlaceCode } from '@lianxin/places/contract'
import { ActIdField } from '../../contract/fields.ts'
import type { PlaceCode } from '../../contract/ids.ts'
import { unitColumnList } from '../../contract/unit-columns.ts'
import type { UnitsReport } from '../../contract/units-import.ts'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import { UnitsImportPage } from '../../web/units/units-import-page.tsx'
import { words } from '../../web/words.ts'
import { checkUnitsFile, importUnits } from '../acts/import-units.ts'
import type { PeopleState } from '../room.ts'
import { csvFileOf, fileOf, sheetCsv, sheetXlsx } from '../roster/sheet-out.ts'
import { staffIn } from '../staff-in.ts'
import { unitLines } from '../units/units-out.ts'
import { typedWith } from './form-errors.ts'

const SHEET = '单位'

/** '/console/units/import': check a file of units, then write it. */
function importPage(state: PeopleState): Page {
  const show = (ctx: PageContext, typed: Typed, report?: UnitsReport): View => ({
    title: words(ctx.lang).unitsImport.title,
    shell: 'console',
    nav: 'units',
    status: typed.errors.length > 0 || (report?.faultCount ?? 0) > 0 ? 422 : 200,
    body: (
      <UnitsImportPage lang={ctx.lang} typed={typed} actId={typed.values['actId'] ?? randomUUID()} report={report} />
    ),
  })
  return page({
    path: '/console/units/import',
    power: 'people.manage',
    get: async (ctx) => show(ctx, nothingTyped),
    async post(ctx, form) {
      const staff = staffIn(ctx)
      try {
        const kept = { values: form.values, errors: [] }
        const file = form.files.find((one) => one.field === 'file')
        if (!file) throw new Refusal('roster_unreadable', { field: 'file' })
        if (form.get('do') !== 'commit') return show(ctx, kept, await checkUnitsFile(state, staff, file))
        const actId = ActIdField.parse(form.get('actId'))
        return show(ctx, kept, await importUnits(state, staff, { ...file, actId }))
      } catch (error) {
        return show(ctx, typedWith(form, error, ctx.lang))
      }
    },
  })
}

/** The place asked for, inside one's own; one's own without. */
function placeOf(ctx: PageContext): PlaceCode {
  const { place } = staffIn(ctx).post
  const asked = parsePlaceCode(ctx.url.searchParams.get('place') ?? '')
  return asked && lies(asked, place) ? asked : place
}

const xlsxPage = (state: PeopleState): Page =>
  page({
    path: '/console/units/units.xlsx',
    power: 'people.manage',
    get: async (ctx) => fileOf(await sheetXlsx(SHEET, unitColumnList, unitLines(state, placeOf(ctx))), 'units.xlsx'),
  })

const csvPage = (state: PeopleState): Page =>
  page({
    path: '/console/units/units.csv',
    power: 'people.manage',
    get: async (ctx) => csvFileOf(sheetCsv(unitColumnList, unitLines(state, placeOf(ctx))), 'units.csv'),
  })

const templatePage = (): Page =>
  page({
    path: '/console/units/template.xlsx',
    power: 'people.manage',
    get: async () => fileOf(await sheetXlsx(SHEET, unitColumnList, []), 'units-template.xlsx'),
  })

/** The pages by which units come in and go out. */
export const unitsImportPages = (state: PeopleState): Page[] => [
  importPage(state),
  xlsxPage(state),
  csvPage(state),
  templatePage(),
]
