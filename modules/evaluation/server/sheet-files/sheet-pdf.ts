import { existsSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import { Refusal } from '@lianxin/platform/http'
import { cellsOf, type SheetPrint } from './sheet-print.ts'

const MARGIN = 36
/** Share of the width that each column takes. */
const shares = [0.13, 0.05, 0.1, 0.08, 0.26, 0.1, 0.06, 0.22]
const PAD = 4
const TITLE = 16
const TEXT = 8.5
const LINE = '#b9b3a2'
const COLLECTION = /\.ttc$/i

type Doc = InstanceType<typeof PDFDocument>

/** One row of the table, as high as its highest cell; on a new page when it does not fit. */
function row(doc: Doc, cells: readonly string[], width: number): void {
  const widths = shares.map((share) => share * width)
  const height =
    Math.max(...cells.map((cell, i) => doc.heightOfString(cell, { width: (widths[i] ?? 0) - 2 * PAD }))) + 2 * PAD
  if (doc.y + height > doc.page.height - MARGIN) doc.addPage()
  const top = doc.y
  let left = MARGIN
  cells.forEach((cell, i) => {
    doc.text(cell, left + PAD, top + PAD, { width: (widths[i] ?? 0) - 2 * PAD })
    left += widths[i] ?? 0
  })
  doc
    .moveTo(MARGIN, top + height)
    .lineTo(MARGIN + width, top + height)
    .lineWidth(0.5)
    .stroke(LINE)
  doc.x = MARGIN
  doc.y = top + height
}

function pairs(doc: Doc, some: SheetPrint['head'], colon: string): void {
  for (const [term, value] of some) doc.text(`${term}${colon}${value}`, MARGIN, doc.y + 2)
}

/**
 * A sheet on paper, A4 across, in a font with Chinese characters. Refuses when the server has none, with what to do.
 */
export async function sheetPdf(print: SheetPrint, font: string): Promise<Buffer> {
  if (!existsSync(font)) throw new Refusal('font_missing')
  const doc = new PDFDocument({ size: 'A4', layout: 'landscape', margin: MARGIN, info: { Title: print.title } })
  const parts: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })
  doc.registerFont('cjk', font, ...(COLLECTION.test(font) ? ['NotoSansCJKsc-Regular'] : []))
  const width = doc.page.width - 2 * MARGIN
  doc.font('cjk').fontSize(TITLE).text(print.title)
  doc.fontSize(TEXT)
  pairs(doc, print.head, print.colon)
  doc.moveDown()
  row(doc, print.columns, width)
  for (const line of print.lines) row(doc, cellsOf(line).map(String), width)
  doc.moveDown().text(print.total.join(print.colon), MARGIN)
  doc.moveDown()
  pairs(doc, print.foot, print.colon)
  doc.end()
  return done
}
