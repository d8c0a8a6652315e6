import { randomUUID } from 'node:crypto'
import { page, Refusal, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { ActIdField } from '../../contract/fields.ts'
import { columnsOf, partySheets, type PartySheet } from '../../contract/party-sheets.ts'
import { ExportParty, PartySheetField, type PartyReport } from '../../contract/party.ts'
import { PartyPage } from '../../web/party/party-page.tsx'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import { words } from '../../web/words.ts'
import { exportParty } from '../acts/export-party.ts'
import { checkPartyFile, importParty } from '../acts/import-party.ts'
import type { PeopleState } from '../room.ts'
import { csvFileOf, fileOf, sheetCsv, sheetXlsx } from '../roster/sheet-out.ts'
import { staffIn } from '../staff-in.ts'
import { placeTyped } from './accounts.page.tsx'
import { readFields, typedWith } from './form-errors.ts'

const sheetOf = (text: string | null | undefined): PartySheet => {
  const asked = PartySheetField.safeParse(text)
  return asked.success ? asked.data : 'branches'
}

const xlsxOf = (sheet: PartySheet, rows: readonly string[][]) =>
  sheetXlsx(partySheets[sheet].zh, columnsOf(sheet), rows)

/** '/console/people/party/import': branches, groups and people by file, checked before anything is written; and out again. */
function importPage(state: PeopleState): Page {
  const show = (ctx: PageContext, typed: Typed, report?: PartyReport): View => ({
    title: words(ctx.lang).party.title,
    shell: 'console',
    nav: 'people',
    status: typed.errors.length > 0 || (report?.faultCount ?? 0) > 0 ? 422 : 200,
    body: (
      <PartyPage
        lang={ctx.lang}
        sheet={sheetOf(ctx.url.searchParams.get('sheet'))}
        typed={typed}
        actId={typed.values['actId'] ?? randomUUID()}
        exportId={randomUUID()}
        report={report}
      />
    ),
  })
  return page({
    path: '/console/people/party/import',
    power: 'people.manage',
    freshSecond: (_, form) => form?.get('do') === 'xlsx' || form?.get('do') === 'csv',
    get: async (ctx) => show(ctx, nothingTyped),
    async post(ctx, form) {
      const staff = staffIn(ctx)
      const sheet = sheetOf(ctx.url.searchParams.get('sheet'))
      try {
        if (form.get('do') === 'xlsx' || form.get('do') === 'csv') {
          const place = placeTyped(form.get('place') || undefined)
          const rows = await exportParty(state, staff, readFields(ExportParty, form, { sheet, place }))
          return form.get('do') === 'csv'
            ? csvFileOf(sheetCsv(columnsOf(sheet), rows), `party-${sheet}.csv`)
            : fileOf(await xlsxOf(sheet, rows), `party-${sheet}.xlsx`)
        }
        const kept = { values: form.values, errors: [] }
        const file = form.files.find((one) => one.field === 'file')
        if (!file) throw new Refusal('roster_unreadable', { field: 'file' })
        if (form.get('do') !== 'commit') return show(ctx, kept, await checkPartyFile(state, staff, { ...file, sheet }))
        const actId = ActIdField.parse(form.get('actId'))
        return show(ctx, kept, await importParty(state, staff, { ...file, sheet, actId }))
      } catch (error) {
        return show(ctx, typedWith(form, error, ctx.lang))
      }
    },
  })
}

function templatePage(): Page {
  return page({
    path: '/console/people/party/template/{sheet}.xlsx',
    power: 'people.manage',
    async get(ctx) {
      const sheet = PartySheetField.safeParse(ctx.params['sheet'])
      if (!sheet.success) throw new Refusal('not_found')
      return fileOf(await xlsxOf(sheet.data, []), `party-${sheet.data}-template.xlsx`)
    },
  })
}

/** The pages by which Party structure comes in and goes out. */
export const partyPages = (state: PeopleState): Page[] => [importPage(state), templatePage()]
