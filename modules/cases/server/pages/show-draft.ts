import { randomUUID } from 'node:crypto'
import { h } from 'preact'
import type { PageContext, View } from '@lianxin/platform/http'
import { toPlaceCode } from '@lianxin/platform/ids'
import type { RuleDraft } from '../../contract/dry-run.ts'
import { DraftPage } from '../../web/rules/draft-page.tsx'
import type { RuleTyped } from '../../web/rules/typed-rule.ts'
import { words } from '../../web/rules/words.ts'
import { listDryRuns, wasTried, type DryRun } from '../dry-run/dry-runs.ts'
import { lastMonth } from '../dry-run/period-of.ts'
import { cityStaff } from '../rules-kept/draft-answers.ts'
import type { CasesState } from '../state.ts'
import { namesOf } from './rule-names.ts'

export interface Said {
  readonly typed: RuleTyped
  readonly errors: readonly { readonly field: string; readonly text: string }[]
}
export const nothingSaid: Said = { typed: {}, errors: [] }

const day = (at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()

/** A dry run's period by its first and last day. */
export const sayPeriod = ({ since, until }: Pick<DryRun, 'since' | 'until'>): string =>
  `${day(since)} – ${day(until - 1)}`

const limitLines = ({ services }: CasesState, draft: RuleDraft, { lang }: PageContext) => {
  const catalogue = services.catalogue()
  return Object.entries(draft.limits).map(([code, then]) => {
    const category = catalogue.get(code)
    return { code, name: category?.name[lang] ?? code, now: category?.limit ?? null, then }
  })
}

/** The page of the draft, with what was just typed where something was wrong with it. */
export async function showDraft(
  cases: CasesState,
  ctx: PageContext,
  draft: RuleDraft,
  said = nothingSaid,
): Promise<View> {
  const staff = cityStaff(ctx.actor)
  const { set } = cases.rules.now
  const [runs, tried] = await Promise.all([listDryRuns(cases, staff), wasTried(cases, staff, draft.print)])
  const of = (name: string) => said.typed[name]?.[0]
  const month = lastMonth(cases.clock.now())
  const whole = toPlaceCode(`${cases.city}000000000000`)
  return {
    title: words(ctx.lang).draft,
    shell: 'console',
    nav: 'rules',
    status: said.errors.length > 0 ? 422 : 200,
    body: h(DraftPage, {
      lang: ctx.lang,
      draft,
      live: { version: set.version, rules: set.rules },
      names: namesOf(cases, ctx.lang),
      limits: limitLines(cases, draft, ctx),
      runs: {
        actId: randomUUID(),
        typed: { since: of('since') ?? month.since, until: of('until') ?? month.until, place: of('place') ?? '' },
        counties: cases.places.childrenOf(whole).map(({ code }) => ({ code, name: cases.places.nameOf(code) })),
        lines: runs.map((run) => ({
          id: run.id,
          state: run.state,
          own: run.print === draft.print,
          period: sayPeriod(run),
          place: run.lo === whole ? words(ctx.lang).whole : cases.places.nameOf(run.lo),
          seen: run.seen,
          total: run.total,
        })),
      },
      tried,
      mayPublishLimits: ctx.may('services.edit'),
      publishActId: randomUUID(),
      typed: said.typed,
      errors: said.errors,
    }),
  }
}
