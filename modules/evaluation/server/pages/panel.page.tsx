import { randomUUID } from 'node:crypto'
import {
  page,
  Refusal,
  type Form,
  type Page,
  type PageAnswer,
  type PageContext,
  type View,
} from '@lianxin/platform/http'
import { paths } from '../../contract/paths.ts'
import { AppointPanel } from '../../contract/schemas.ts'
import { ExclusionsPage } from '../../web/panel/exclusions-page.tsx'
import { PanelPage, type PanelPageProps } from '../../web/panel/panel-page.tsx'
import { sayDay } from '../../web/periods/periods.logic.ts'
import { words } from '../../web/words.ts'
import { appointPanel } from '../acts/appoint-panel.ts'
import type { EvaluationState } from '../deps.ts'
import { readExclusions } from '../reads/exclusions.read.ts'
import { readPanel } from '../reads/panel.read.ts'
import { staffIn } from './asked-view.ts'
import { unitName } from './figures.page.tsx'
import { errorsOf } from './form-errors.ts'

type Again = Pick<NonNullable<PanelPageProps['form']>, 'chosen' | 'why' | 'errors'>

async function panelView(state: EvaluationState, ctx: PageContext, again?: Again): Promise<View> {
  const staff = staffIn(ctx)
  const panel = await readPanel(state, staff)
  const candidates = ctx.may('evaluation.manage') ? await state.panelists(staff.post.place) : undefined
  return {
    title: words(ctx.lang).panel.panelTitle,
    shell: 'console',
    nav: 'pleas',
    status: again ? 422 : 200,
    body: (
      <PanelPage
        lang={ctx.lang}
        members={panel?.members ?? []}
        appointed={panel ? { day: sayDay(ctx.lang, panel.at), by: panel.by, why: panel.why } : null}
        saved={ctx.url.searchParams.has('saved')}
        {...(candidates
          ? {
              form: {
                actId: randomUUID(),
                candidates: candidates.map((one) => ({ ...one, unit: one.unit?.name ?? null })),
                chosen: again?.chosen ?? [],
                why: again?.why ?? '',
                errors: again?.errors ?? [],
              },
            }
          : {})}
      />
    ),
  }
}

async function appoint(state: EvaluationState, ctx: PageContext, form: Form): Promise<PageAnswer> {
  if (!ctx.may('evaluation.manage')) throw new Refusal('not_found')
  const chosen = form.all('members')
  try {
    await appointPanel(state, staffIn(ctx), AppointPanel.parse({ ...form.values, members: chosen }))
    return { to: `${paths.panel()}?saved` }
  } catch (error) {
    return panelView(state, ctx, { chosen, why: form.get('why') ?? '', errors: errorsOf(error, ctx.lang) })
  }
}

/** Who sits on the panel, and, for everybody, what was left out of the assessment. */
export function panelPages(state: EvaluationState): Page[] {
  return [
    page({
      path: '/console/evaluation/panel',
      power: 'evaluation.pleas',
      get: (ctx) => panelView(state, ctx),
      post: (ctx, form) => appoint(state, ctx, form),
    }),
    page({
      path: '/evaluation/exclusions',
      power: 'public',
      async get({ lang }) {
        const rows = await readExclusions(state)
        return {
          title: words(lang).panel.publicTitle,
          shell: 'resident',
          body: (
            <ExclusionsPage
              lang={lang}
              rows={rows.map((one) => ({
                ...one,
                unit: unitName(state, one.unit, ''),
                category:
                  one.category && (state.cases.services.catalogue().get(one.category)?.name[lang] ?? one.category),
              }))}
            />
          ),
        }
      },
    }),
  ]
}
