import { randomUUID } from 'node:crypto'
import type { Staff } from '@lianxin/platform/auth'
import {
  page,
  Refusal,
  type Form,
  type Page,
  type PageAnswer,
  type PageContext,
  type View,
} from '@lianxin/platform/http'
import type { PlaceCode } from '@lianxin/platform/ids'
import { levelOf } from '@lianxin/places/contract'
import { paths } from '../../contract/paths.ts'
import { caseListCodes, type FigureGroup } from '../../contract/periods.ts'
import { OpenPeriod } from '../../contract/schemas.ts'
import type { Figure } from '../../rules/figures.ts'
import { indicatorNames, indicatorOf, tellsRating, type IndicatorName } from '../../rules/indicators.ts'
import { correctedFigure, type Based, type Correction } from '../../rules/panel/correct.ts'
import { appealBy } from '../../rules/panel/deadlines.ts'
import { hides } from '../../rules/small-cells.ts'
import { viewHref } from '../../web/figures/figures.logic.ts'
import { FrozenCasesPage } from '../../web/periods/frozen-cases-page.tsx'
import { PeriodPage } from '../../web/periods/period-page.tsx'
import { frozenHref, periodHref, sayPeriod, type PeriodView } from '../../web/periods/periods.logic.ts'
import { PeriodsPage, type PeriodsPageProps } from '../../web/periods/periods-page.tsx'
import { words } from '../../web/words.ts'
import { openByHand } from '../acts/open-by-hand.ts'
import type { EvaluationState } from '../deps.ts'
import { countChanged, FROZEN_PAGE, readFrozenCases } from '../reads/frozen-cases.read.ts'
import { readCorrections } from '../reads/corrections.read.ts'
import { findPeriod, readFrozenFigures, readPeriods, type PeriodSeen } from '../reads/periods.read.ts'
import { staffIn } from './asked-view.ts'
import { idIn } from './callbacks.page.tsx'
import { unitName } from './figures.page.tsx'
import { errorsOf } from './form-errors.ts'

type Again = Pick<NonNullable<PeriodsPageProps['form']>, 'typed' | 'errors'>

async function listView(state: EvaluationState, ctx: PageContext, again?: Again): Promise<View> {
  const staff = staffIn(ctx)
  const rows = await readPeriods(state, staff)
  const aboveCounties = levelOf(staff.post.place) === 'city'
  return {
    title: words(ctx.lang).periods.title,
    shell: 'console',
    nav: 'periods',
    status: again ? 422 : 200,
    body: (
      <PeriodsPage
        lang={ctx.lang}
        now={state.clock.now().toString()}
        rows={rows.map((one) => ({ ...one, place: state.places.nameOf(one.place) }))}
        saved={ctx.url.searchParams.has('saved')}
        {...(ctx.may('evaluation.manage')
          ? {
              form: {
                actId: again?.typed['actId'] ?? randomUUID(),
                typed: again?.typed ?? {},
                errors: again?.errors ?? [],
                counties: aboveCounties
                  ? state.places.counties().map((code) => ({ code: code.slice(0, 6), name: state.places.nameOf(code) }))
                  : [],
              },
            }
          : {})}
      />
    ),
  }
}

async function open(state: EvaluationState, ctx: PageContext, form: Form): Promise<PageAnswer> {
  if (!ctx.may('evaluation.manage')) throw new Refusal('not_found')
  try {
    await openByHand(state, staffIn(ctx), OpenPeriod.parse(form.values))
    return { to: `${paths.periods()}?saved` }
  } catch (error) {
    return listView(state, ctx, { typed: form.values, errors: errorsOf(error, ctx.lang) })
  }
}

async function getPeriod(state: EvaluationState, ctx: PageContext): Promise<PeriodSeen> {
  const found = await findPeriod(state, staffIn(ctx), idIn(ctx))
  if (!found) throw new Refusal('period_not_found')
  return found
}

/** The view its address asks for; what is nothing of the kind is left out. */
function viewIn({ url }: PageContext, { id }: PeriodSeen): PeriodView {
  const of = (name: string) => url.searchParams.get(name) ?? ''
  const key = /^(?:0|\d{18})$/.test(of('key')) ? of('key') : undefined
  return { id, by: of('by') === 'township' ? 'township' : 'unit', ...(key === undefined ? {} : { key }) }
}

function nameOf(state: EvaluationState, ctx: PageContext, period: PeriodSeen, { by, key }: PeriodView): string {
  if (key === undefined) return state.places.nameOf(period.place)
  return by === 'unit' ? unitName(state, key, words(ctx.lang).figures.noUnit) : state.places.nameOf(key as PlaceCode)
}

/** Whoever handles is not shown a rating figure so small that it tells whose rating it was. */
const fit =
  ({ may }: PageContext) =>
  (one: Figure): boolean =>
    !indicatorOf(one.name).byResidents || may('evaluation.live_ratings') || !hides(one)

/** The day until which this reader's unit may appeal; undefined when it may not, or no more. */
function appealUntil(state: EvaluationState, { may }: PageContext, { frozen }: PeriodSeen): string | undefined {
  if (!frozen || !may('evaluation.plead')) return undefined
  const until = appealBy(Temporal.Instant.from(frozen.doneAt))
  return Temporal.Instant.compare(until, state.clock.now()) < 0 ? undefined : until.toString()
}

/** Figures as decisions of the panel leave them, for those that one touches. */
const correctedOf = (
  figures: readonly Based[],
  subject: { by: FigureGroup; key: string },
  decided: readonly Correction[],
) =>
  figures.flatMap((one) => {
    const corrected = correctedFigure(one, subject, decided)
    return corrected ? [{ frozen: one, ...corrected }] : []
  })

async function periodView(state: EvaluationState, ctx: PageContext): Promise<View> {
  const staff = staffIn(ctx)
  const period = await getPeriod(state, ctx)
  const view = viewIn(ctx, period)
  const shows = fit(ctx)
  const [whole, groups, staffs, changed, decided] = period.frozen
    ? await Promise.all([
        readFrozenFigures(state, staff, period, 'whole'),
        readFrozenFigures(state, staff, period, view.by),
        readFrozenFigures(state, staff, period, 'whole', false),
        countChanged(state, staff, period),
        readCorrections(state, staff, period),
      ])
    : [[], [], [], 0, []]
  const all = whole[0]?.figures ?? []
  const own = view.key === undefined ? all : (groups.find(({ key }) => key === view.key)?.figures ?? [])
  const name = nameOf(state, ctx, period, view)
  const until = appealUntil(state, ctx, period)
  const appealing = until && staff.post.unit !== undefined && { unit: unitName(state, staff.post.unit, ''), until }
  return {
    title: `${sayPeriod(ctx.lang, period)} · ${name}`,
    shell: 'console',
    nav: 'periods',
    body: (
      <PeriodPage
        lang={ctx.lang}
        period={{ ...period, place: state.places.nameOf(period.place) }}
        view={view}
        name={name}
        figures={own.filter(shows)}
        whole={all}
        groups={groups.map((group) => {
          const below = { ...view, key: group.key }
          return {
            key: group.key,
            name: nameOf(state, ctx, period, below),
            reports: group.figures.find((one) => one.name === 'exclusion_rate')?.rate?.of ?? 0,
            figures: group.figures.filter(shows),
            corrected: correctedOf(group.figures.filter(shows), { by: view.by, key: group.key }, decided).map(
              ({ figure }) => figure,
            ),
            href: periodHref(below),
            cases: (indicator: IndicatorName) => frozenHref(below, indicator, 'numerator'),
          }
        })}
        staff={
          staffs[0]?.figures.filter((one) => one.name === 'handling_rate' || one.name === 'handling_in_time') ?? []
        }
        changed={changed}
        hidesSmall={groups.some(({ figures }) => figures.some((one) => !shows(one)))}
        corrections={correctedOf(
          own.filter(shows),
          view.key === undefined ? { by: 'whole', key: period.place } : { by: view.by, key: view.key },
          decided,
        )}
        {...(appealing ? { appeal: appealing } : {})}
        today={viewHref({ from: period.from, to: period.to, by: 'place', place: staff.post.place })}
      />
    ),
  }
}

async function casesView(state: EvaluationState, ctx: PageContext): Promise<View> {
  const staff: Staff = staffIn(ctx)
  const period = await getPeriod(state, ctx)
  const view = viewIn(ctx, period)
  const of = (name: string) => ctx.url.searchParams.get(name) ?? ''
  const indicator = indicatorNames.find((one) => one === of('indicator')) ?? 'completion_rate'
  const list = caseListCodes.find((one) => one === of('list')) ?? 'denominator'
  const found = await readFrozenCases(state, staff, period, {
    indicator,
    list,
    ...(view.key === undefined ? { by: 'whole', key: period.place } : { by: view.by, key: view.key }),
    after: /^\d{18}$/.test(of('after')) ? of('after') : '',
  })
  const decided = await readCorrections(state, staff, period)
  const until = appealUntil(state, ctx, period)
  const rows = found.slice(0, FROZEN_PAGE)
  const last = rows.at(-1)
  return {
    title: words(ctx.lang).periods.casesTitle,
    shell: 'console',
    nav: 'periods',
    body: (
      <FrozenCasesPage
        lang={ctx.lang}
        period={{ ...period, place: state.places.nameOf(period.place) }}
        view={view}
        name={nameOf(state, ctx, period, view)}
        indicator={indicator}
        list={list}
        rows={rows.map((one) => ({
          ...one,
          place: state.places.nameOf(one.place),
          unit: unitName(state, one.unit, words(ctx.lang).figures.noUnit),
          decided: decided.filter(({ caseId }) => caseId === one.id),
          appeals: until !== undefined && one.unit === staff.post.unit && one.base.code !== 'staff',
        }))}
        opens={ctx.may('cases.read')}
        withoutOwn={
          staff.post.unit !== undefined && list === 'numerator' && tellsRating(indicatorOf(indicator).numerator)
        }
        next={found.length > FROZEN_PAGE && last ? `${frozenHref(view, indicator, list)}&after=${last.id}` : undefined}
      />
    ),
  }
}

/** Assessment periods, their frozen figures, and the explained cases behind each. */
export function periodPages(state: EvaluationState): Page[] {
  const power = 'evaluation.periods'
  return [
    page({
      path: '/console/evaluation/periods',
      power,
      get: (ctx) => listView(state, ctx),
      post: (ctx, form) => open(state, ctx, form),
    }),
    page({ path: '/console/evaluation/periods/{id}', power, get: (ctx) => periodView(state, ctx) }),
    page({ path: '/console/evaluation/periods/{id}/cases', power, get: (ctx) => casesView(state, ctx) }),
  ]
}
