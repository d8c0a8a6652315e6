import { randomUUID } from 'node:crypto'
import { page, Refusal, type Page, type PageContext, type View } from '@lianxin/platform/http'
import type { Id } from '@lianxin/platform/ids'
import type { FieldError } from '@lianxin/ui'
import { z } from 'zod'
import { placesPaths } from '../../contract/paths.ts'
import { ImportPage } from '../../web/imports/import-page.tsx'
import { ReportPage } from '../../web/imports/report-page.tsx'
import { words } from '../../web/words.ts'
import { asStaff } from '../acts/guards.ts'
import { confirmImport } from '../import/confirm-import.ts'
import { getImport } from '../import/find-import.ts'
import { uploadImport } from '../import/upload-import.ts'
import type { PlacesState } from '../state.ts'
import { errorsOf, sentenceOf } from './typed-with.ts'

/** 导入: bring a file, read the report, confirm. */
export function importPages(state: PlacesState): Page[] {
  const upload = (ctx: PageContext, errors: readonly FieldError[]): View => ({
    title: words(ctx.lang).imports.title,
    shell: 'console',
    nav: 'places',
    status: errors.length > 0 ? 422 : 200,
    body: <ImportPage lang={ctx.lang} errors={errors} />,
  })
  const report = async (ctx: PageContext, refused?: string): Promise<View> => ({
    title: words(ctx.lang).imports.reportTitle,
    shell: 'console',
    nav: 'places',
    status: refused ? 409 : 200,
    body: (
      <ReportPage
        lang={ctx.lang}
        report={await getImport(state, asStaff(ctx.actor), idOf(ctx))}
        actId={randomUUID()}
        refused={refused}
      />
    ),
  })
  return [
    page({
      path: '/console/place-imports',
      power: 'places.manage',
      get: async (ctx) => upload(ctx, []),
      post: async (ctx, form) => {
        try {
          const [file] = form.files
          if (!file) throw new Refusal('file_missing', { field: 'file' })
          const { name, bytes } = file
          const { id } = await uploadImport(state, asStaff(ctx.actor), {
            name,
            bytes,
            repair: form.get('repair') === 'yes',
            snap: form.get('snap') === 'yes',
          })
          return { to: placesPaths.importReport(id) }
        } catch (error) {
          return upload(ctx, errorsOf(error, ctx.lang))
        }
      },
    }),
    page({
      path: '/console/place-imports/{id}',
      power: 'places.manage',
      get: (ctx) => report(ctx),
      post: async (ctx, form) => {
        try {
          const actId = z.uuid().parse(form.get('actId'))
          await confirmImport(state, asStaff(ctx.actor), { id: idOf(ctx), actId })
          return { to: placesPaths.importReport(idOf(ctx)) }
        } catch (error) {
          return report(ctx, sentenceOf(error, ctx.lang))
        }
      },
    }),
  ]
}

function idOf({ params }: PageContext): Id {
  const id = params['id'] ?? ''
  if (!/^[1-9]\d{17}$/.test(id)) throw new Refusal('import_not_found', { field: 'id' })
  return id as Id
}
