import { page, Refusal, type Page, type PageContext, type View as Shown } from '@lianxin/platform/http'
import { toPlaceCode, type Id } from '@lianxin/platform/ids'
import { digitsOf, levelOf, levels } from '@lianxin/places/contract'
import { figure, type Sums } from '../../rules/figures.ts'
import { indicatorNames, indicatorOf, tellsRating, type IndicatorName } from '../../rules/indicators.ts'
import { CasesPage } from '../../web/figures/cases-page.tsx'
import { FiguresPage } from '../../web/figures/figures-page.tsx'
import { casesHref, viewHref, type View } from '../../web/figures/figures.logic.ts'
import type { Group } from '../../web/figures/groups-table.tsx'
import { words } from '../../web/words.ts'
import type { EvaluationState } from '../deps.ts'
import { PAGE, readCounted } from '../reads/cases.read.ts'
import { noSums, readSums, type By, type SummedRow } from '../reads/sums.read.ts'
import { askedOf, monthsOf, staffIn, viewIn } from './asked-view.ts'

/** What this reader may see as it comes in: who handles reads ratings in batches, and in periods that are frozen. */
const indicatorsFor = ({ may }: PageContext): IndicatorName[] =>
  indicatorNames.filter((name) => !indicatorOf(name).byResidents || may('evaluation.live_ratings'))

const all = (names: readonly IndicatorName[], sums: Sums) => names.map((name) => figure(name, sums))

/** What the groups of a view are: units, or the places one level down; undefined where none lie below. */
function byOf(view: View): By | undefined {
  if (view.by === 'unit') return 'unit'
  const below = levels[levels.indexOf(levelOf(toPlaceCode(view.place))) + 1]
  return below && below !== 'grid' && below !== 'micro' ? { digits: digitsOf[below] } : undefined
}

export const unitName = (state: EvaluationState, id: string, none: string): string =>
  id === '0' ? none : (state.units().get(id as Id)?.name ?? id)

function groupOf(
  state: EvaluationState,
  view: View,
  { key, sums }: SummedRow,
  names: readonly IndicatorName[],
  ctx: PageContext,
): Group {
  const unit = view.by === 'unit'
  const below = unit ? { ...view, unit: key } : { ...view, place: key }
  const none = words(ctx.lang).figures.noUnit
  return {
    key,
    name: unit ? unitName(state, key, none) : state.places.nameOf(toPlaceCode(key)),
    reports: sums.report,
    figures: all(names, sums),
    href: viewHref(below),
    ...(ctx.may('evaluation.open') ? { cases: (name: IndicatorName) => casesHref(below, name, 'numerator') } : {}),
  }
}

async function figuresView(state: EvaluationState, ctx: PageContext): Promise<Shown> {
  const staff = staffIn(ctx)
  const view = viewIn(state, ctx, staff)
  const w = words(ctx.lang).figures
  const by = byOf(view)
  const names = indicatorsFor(ctx)
  const [[whole], [staffs], rows] = await Promise.all([
    readSums(state, staff, askedOf(view), 'all'),
    readSums(state, staff, askedOf(view, false), 'all'),
    by && !view.unit ? readSums(state, staff, askedOf(view), by) : [],
  ])
  const groups = rows.map((row) => groupOf(state, view, row, names, ctx)).sort((a, b) => (a.key < b.key ? -1 : 1))
  const place = state.places.nameOf(toPlaceCode(view.place))
  return {
    title: w.title,
    shell: 'console',
    nav: 'evaluation',
    body: (
      <FiguresPage
        lang={ctx.lang}
        view={view}
        months={monthsOf(state)}
        where={{
          name: view.unit ? `${place} · ${unitName(state, view.unit, w.noUnit)}` : place,
          own: staff.post.place,
        }}
        whole={all(names, whole?.sums ?? noSums)}
        groups={groups}
        staff={staffs?.sums ?? noSums}
        opens={ctx.may('evaluation.open')}
        ratings={ctx.may('evaluation.live_ratings')}
      />
    ),
  }
}

async function casesView(state: EvaluationState, ctx: PageContext): Promise<Shown> {
  const staff = staffIn(ctx)
  const view = viewIn(state, ctx, staff)
  const w = words(ctx.lang).figures
  const name = indicatorsFor(ctx).find((one) => one === ctx.url.searchParams.get('indicator'))
  if (!name) throw new Refusal('indicator_unknown')
  const part = ctx.url.searchParams.get('part') === 'denominator' ? 'denominator' : 'numerator'
  const after = ctx.url.searchParams.get('after') ?? ''
  const found = await readCounted(
    state,
    staff,
    askedOf(view),
    indicatorOf(name)[part],
    /^\d{18}$/.test(after) ? after : '',
  )
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  return {
    title: w.cases,
    shell: 'console',
    nav: 'evaluation',
    body: (
      <CasesPage
        lang={ctx.lang}
        view={view}
        indicator={name}
        part={part}
        withoutOwn={staff.post.unit !== undefined && tellsRating(indicatorOf(name)[part])}
        rows={rows.map((one) => ({
          ...one,
          place: state.places.nameOf(one.place),
          unit: unitName(state, one.unit, w.noUnit),
        }))}
        next={found.length > PAGE && last ? `${casesHref(view, name, part)}&after=${last.id}` : undefined}
      />
    ),
  }
}

/** The figures, and the cases behind each. */
export function figuresPages(state: EvaluationState): Page[] {
  return [
    page({ path: '/console/evaluation', power: 'evaluation.read', get: (ctx) => figuresView(state, ctx) }),
    page({ path: '/console/evaluation/cases', power: 'evaluation.open', get: (ctx) => casesView(state, ctx) }),
  ]
}
