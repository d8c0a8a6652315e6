import { readSheet } from '@lianxin/people'
import { isRefusal, page, type Page, type PageContext, type View } from '@lianxin/platform/http'
import type { ImportReply } from '../../contract/import.ts'
import { ImportPage } from '../../web/import/import-page.tsx'
import { words } from '../../web/import/words.ts'
import { importCases } from '../import/import-cases.ts'
import { importTemplate } from '../import/template.ts'
import type { CasesState } from '../state.ts'
import { staffIn } from './desk-context.ts'

function view({ lang }: PageContext, said: { reply?: ImportReply; error?: string } = {}): View {
  const failed = said.error !== undefined || (said.reply?.faults.length ?? 0) > 0
  return {
    title: words(lang).title,
    shell: 'console',
    nav: 'importCases',
    status: failed ? 422 : 200,
    body: <ImportPage lang={lang} {...said} />,
  }
}

/** Text of a file, in the encodings that spreadsheets write. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** A workbook is known by its bytes, whatever it is called. */
const isWorkbook = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))

/** 导入在办诉求: by the administrator, with every bad line named. */
export function importPages(cases: CasesState): Page[] {
  return [
    page({
      path: '/console/cases-import',
      power: 'cases.import',
      get: async (ctx) => view(ctx),
      async post(ctx, form) {
        const [file] = form.files
        if (!file) return view(ctx, { error: words(ctx.lang).none })
        try {
          const lines = isWorkbook(file.bytes) ? await readSheet(file.bytes) : decode(file.bytes)
          return view(ctx, { reply: await importCases(cases, staffIn(ctx), lines) })
        } catch (error) {
          if (!isRefusal(error, 'roster_unreadable')) throw error
          return view(ctx, { error: error.detail[ctx.lang] ?? words(ctx.lang).unreadable })
        }
      },
    }),
    ...(['csv', 'xlsx'] as const).map((as) =>
      page({
        path: `/console/cases-import/template.${as}`,
        power: 'cases.import',
        get: (ctx) => importTemplate(cases, staffIn(ctx), as),
      }),
    ),
  ]
}
