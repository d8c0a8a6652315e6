import type { Staff } from '@lianxin/platform/auth'
import { csvFileOf, fileOf, sheetCsv, sheetXlsx } from '@lianxin/people'
import {
  EXAMPLE_NUMBER,
  importColumnCodes,
  importColumns,
  importNotes,
  type ImportColumn,
} from '../../contract/import.ts'
import type { CasesState } from '../state.ts'

const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
/** As the import reads it: `2026-03-03 10:00`. */
const said = (at: Temporal.Instant): string => format.format(at.epochMilliseconds)

/** The columns as sheets go out, each with what belongs there. */
const columns = importColumnCodes.map((code) => {
  const { zh, needed } = importColumns[code]
  return [code, { zh, ...(needed ? { needed: true as const } : {}), what: importNotes[code] }] as const
})

/** One line as it should look, of this city’s own categories and places. */
function example({ services, places, clock }: CasesState, { post }: Staff): string[] {
  const now = clock.now()
  const town = places.towns().find(({ code }) => code >= post.lo && code < post.hi)
  const cells: Record<ImportColumn, string> = {
    number: EXAMPLE_NUMBER,
    text: '单元门口的路灯不亮三天了',
    category: services.catalogue().categories.find(({ retired }) => !retired)?.code ?? '0202',
    place: town?.code ?? post.place,
    unit: '',
    acceptedAt: said(now.subtract({ hours: 24 })),
    due: said(now.add({ hours: 72 })),
    signed: '否',
    name: '王某',
    phone: '19000000081',
  }
  return importColumnCodes.map((code) => cells[code])
}

/** 导入模板: the columns, an example that the import passes over, and what each column holds. */
export async function importTemplate(cases: CasesState, staff: Staff, as: 'csv' | 'xlsx') {
  const rows = [example(cases, staff)]
  return as === 'csv'
    ? csvFileOf(sheetCsv(columns, rows), 'open-cases.csv')
    : fileOf(await sheetXlsx('在办诉求', columns, rows), 'open-cases.xlsx')
}
