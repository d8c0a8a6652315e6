import { page, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { z } from 'zod'
import { paths } from '../../contract/paths.ts'
import { SaveTemplate } from '../../contract/template.ts'
import { TemplatesPage, type TemplatesPageProps } from '../../web/templates/templates-page.tsx'
import { words } from '../../web/words.ts'
import { readTemplates, removeTemplate, saveTemplate } from '../desk/templates.ts'
import type { CasesState } from '../state.ts'
import { newFormId, staffIn } from './desk-context.ts'
import { errorsOf } from './form-errors.ts'

async function listView(cases: CasesState, ctx: PageContext, again?: TemplatesPageProps['again']): Promise<View> {
  const staff = staffIn(ctx)
  return {
    title: words(ctx.lang).desk.templates,
    shell: 'console',
    nav: 'templates',
    ...(again ? { status: 422 } : {}),
    body: (
      <TemplatesPage
        lang={ctx.lang}
        templates={await readTemplates(cases, staff)}
        categories={cases.services.catalogue().groups.map(({ code, name }) => ({ code, name: name[ctx.lang] }))}
        newId={newFormId()}
        unitless={staff.post.unit === undefined}
        {...(again ? { again } : {})}
      />
    ),
  }
}

/** The unit's templates, one page: kept, changed and removed by plain forms. */
export function templatePages(cases: CasesState): Page[] {
  return [
    page({
      path: '/console/templates',
      power: 'cases.templates',
      get: (ctx) => listView(cases, ctx),
      async post(ctx, form) {
        try {
          await saveTemplate(cases, staffIn(ctx), SaveTemplate.parse(form.values))
          return { to: paths.desk.templates() }
        } catch (error) {
          const { id = '', title = '', body = '', category = '' } = form.values
          return listView(cases, ctx, { typed: { id, title, body, category }, errors: errorsOf(error, ctx.lang) })
        }
      },
    }),
    page({
      path: '/console/templates/{id}/remove',
      power: 'cases.templates',
      async post(ctx) {
        const id = z.uuid().safeParse(ctx.params['id'])
        if (id.success) await removeTemplate(cases, staffIn(ctx), id.data)
        return { to: paths.desk.templates() }
      },
    }),
  ]
}
