import { sql } from 'kysely'
import { findFile } from '@lianxin/platform/files'
import { scopeOf } from '@lianxin/platform/auth'
import { page, Refusal, type Page, type PageContext, type Raw } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import type { EvaluationState } from '../deps.ts'
import { printOf, type SheetPrint } from '../sheet-files/sheet-print.ts'
import { sheetPdf } from '../sheet-files/sheet-pdf.ts'
import { sheetXlsx } from '../sheet-files/sheet-xlsx.ts'
import { findScheme } from '../scheme/read-scheme.ts'
import { q } from '../store.ts'
import { staffIn } from './asked-view.ts'
import { idIn } from './callbacks.page.tsx'
import { mayReadSheet } from './schemes.page.tsx'
import { getSheet, signedShown } from './sheet.page.tsx'

/** What was signed last, word by word; before that, or once something has changed, what stands now, marked as unsigned. */
async function printed(state: EvaluationState, ctx: PageContext): Promise<SheetPrint> {
  const { made, editions, changedSince } = await getSheet(state, ctx)
  if (!made.isFrozen) throw new Refusal('sheet_not_frozen')
  const last = changedSince ? undefined : editions.at(-1)
  return printOf(ctx.lang, last?.content ?? made.content, last ? signedShown(ctx, last) : null)
}

const download = (raw: Buffer, mime: string, name: string, ending: string): Raw => ({
  raw,
  mime,
  headers: {
    'content-disposition': `attachment; filename="sheet.${ending}"; filename*=UTF-8''${encodeURIComponent(`${name}.${ending}`)}`,
  },
})

/** The text under the signature as it stands, with all that is needed to tell whether it was changed. */
async function signedText(state: EvaluationState, ctx: PageContext): Promise<Raw> {
  const { editions } = await getSheet(state, ctx)
  const last = editions.at(-1)
  if (!last) throw new Refusal('not_found')
  const { text, checksum, signature, publicKey, edition, signedAt, signedBy } = last
  const raw = JSON.stringify({ text, checksum, signature, publicKey, edition, signedAt, signedBy }, null, 2)
  return download(Buffer.from(raw), 'application/json', `sheet-${last.id}-${edition}`, 'json')
}

/** A picture or document that shows a figure, to whoever may read the sheet it stands on. */
async function evidence(state: EvaluationState, ctx: PageContext): Promise<Raw> {
  const staff = staffIn(ctx)
  const id = idIn(ctx)
  const [[entry], [file]] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('evaluation.hand_entry')
      .select(['scheme', 'unit'])
      .where('county', '=', countyOf(id))
      .where(sql<boolean>`${id} = any(files)`)
      .limit(1),
    findFile(countyOf(id), id),
  )
  const scheme = entry && (await findScheme(state, staff, entry.scheme as Parameters<typeof findScheme>[2]))
  if (!entry || !file || !scheme || !mayReadSheet(state, staff, entry.unit)) throw new Refusal('not_found')
  const pdf = file.kind === 'document'
  return {
    raw: file.body,
    mime: file.mime,
    headers: pdf
      ? { 'content-disposition': `attachment; filename="${id}.pdf"`, 'content-security-policy': 'sandbox' }
      : {},
  }
}

/** A sheet to be kept: as a table and on paper; and what shows its figures. */
export function sheetFilePages(state: EvaluationState): Page[] {
  const power = 'evaluation.schemes'
  return [
    page({
      path: '/console/evaluation/schemes/{id}/sheet.xlsx',
      power,
      async get(ctx) {
        const print = await printed(state, ctx)
        const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
        return download(await sheetXlsx(print), mime, print.title, 'xlsx')
      },
    }),
    page({
      path: '/console/evaluation/schemes/{id}/sheet.pdf',
      power,
      async get(ctx) {
        const print = await printed(state, ctx)
        return download(await sheetPdf(print, state.pdfFont), 'application/pdf', print.title, 'pdf')
      },
    }),
    page({ path: '/console/evaluation/schemes/{id}/sheet.json', power, get: (ctx) => signedText(state, ctx) }),
    page({ path: '/console/evaluation/evidence/{id}', power, get: (ctx) => evidence(state, ctx) }),
  ]
}
