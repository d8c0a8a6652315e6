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
import { countyOf } from '@lianxin/platform/ids'
import { levelOf, type Level } from '@lianxin/places/contract'
import type { FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { ProposeScheme } from '../../contract/schemas.ts'
import { MOST_ITEMS } from '../../contract/schemes.ts'
import { SchemeFormPage } from '../../web/schemes/scheme-form-page.tsx'
import { words } from '../../web/words.ts'
import { FaultyScheme, proposeScheme } from '../acts/propose-scheme.ts'
import type { EvaluationState } from '../deps.ts'
import { latestOf, type SchemeSeen } from '../scheme/read-scheme.ts'
import { staffIn } from './asked-view.ts'
import { errorsOf } from './form-errors.ts'
import { getScheme } from './schemes.page.tsx'

/** Levels of place whose units a scheme may be for. */
const levels: ReadonlySet<Level> = new Set<Level>(['city', 'county', 'township'])

/** Units one may choose from, those of the place itself first, then township by township. */
function unitGroups(state: EvaluationState, ctx: PageContext) {
  const { place } = staffIn(ctx).post
  const own = state
    .units()
    .within(place)
    .filter((unit) => levels.has(levelOf(unit.place)) && countyOf(unit.place) === countyOf(place))
  return [...Map.groupBy(own, (unit) => unit.place)].map(([at, units]) => ({
    place: state.places.nameOf(at),
    units: units.map(({ id, name }) => ({ id, name })),
  }))
}

const PERCENT = 100

/** What the form begins with: the version in force, to be changed; a new one with next year. */
function beginning(
  state: EvaluationState,
  scheme: SchemeSeen | undefined,
): { typed: Record<string, string>; chosen: string[] } {
  if (!scheme) {
    const { year } = state.clock.now().toZonedDateTimeISO('Asia/Shanghai')
    return { typed: { year: String(year + 1) }, chosen: [] }
  }
  const { units, items } = latestOf(scheme).content
  const hand = items.filter((item) => item.source === 'hand')
  const typed = Object.fromEntries(
    items.flatMap((item): [string, string][] => {
      const by = item.source === 'hand'
      const i = by ? MOST_ITEMS + hand.indexOf(item) : items.filter((one) => one.source !== 'hand').indexOf(item)
      const at = (name: string) => `items.${i}.${name}`
      const target = by ? item.target : Math.round(item.target * PERCENT * PERCENT) / PERCENT
      return [
        [at('weight'), String(item.weight)],
        [at('target'), String(target)],
        ...((by
          ? [
              [at('name'), item.name],
              [at('measure'), item.measure],
            ]
          : [[at('source'), item.indicator]]) satisfies [string, string][]),
      ]
    }),
  )
  return { typed, chosen: units.map(({ id }) => id) }
}

interface Again {
  readonly typed: Readonly<Record<string, string>>
  readonly chosen: readonly string[]
  readonly errors: readonly FieldError[]
}

async function formView(state: EvaluationState, ctx: PageContext, scheme?: SchemeSeen, again?: Again): Promise<View> {
  const { typed, chosen } = again ?? beginning(state, scheme)
  return {
    title: scheme ? words(ctx.lang).schemes.change : words(ctx.lang).schemes.newOne,
    shell: 'console',
    nav: 'schemes',
    status: again ? 422 : 200,
    body: (
      <SchemeFormPage
        lang={ctx.lang}
        action={scheme ? paths.changeScheme(scheme.id) : paths.newScheme()}
        actId={typed['actId'] ?? randomUUID()}
        changes={scheme}
        groups={unitGroups(state, ctx)}
        chosen={chosen}
        typed={typed}
        errors={again?.errors ?? []}
      />
    ),
  }
}

const fields = ['source', 'name', 'measure', 'target', 'weight'] as const

/** The lines of the form that are filled in; where one is left out between, those behind keep their number for its faults. */
function itemsIn(form: Form) {
  const of = (i: number, name: string) => form.get(`items.${i}.${name}`)?.trim() ?? ''
  const isFilled = (i: number) => (i < MOST_ITEMS ? of(i, 'source') !== '' : fields.some((name) => of(i, name) !== ''))
  const lines = Array.from({ length: 2 * MOST_ITEMS }, (_, i) => i).filter(isFilled)
  return {
    lines,
    items: lines.map((i) => ({
      source: i < MOST_ITEMS ? of(i, 'source') : 'hand',
      name: of(i, 'name'),
      measure: of(i, 'measure'),
      target: of(i, 'target'),
      weight: of(i, 'weight'),
    })),
  }
}

/** Faults at the fields of the form: the third item of a scheme may stand on its fifth line. */
function faultsOf(error: unknown, ctx: PageContext, lines: readonly number[]): FieldError[] {
  const found =
    error instanceof FaultyScheme
      ? error.faults.map((one) => ({ field: one.field, text: one[ctx.lang] }))
      : errorsOf(error, ctx.lang)
  return found.map(({ field, text }) => ({
    field: field.replace(/^items\.(\d+)/, (_, i: string) => `items.${lines[Number(i)] ?? i}`),
    text,
  }))
}

async function send(state: EvaluationState, ctx: PageContext, form: Form, scheme?: SchemeSeen): Promise<PageAnswer> {
  const { lines, items } = itemsIn(form)
  const chosen = form.all('units')
  const given = scheme ? { scheme: scheme.id, year: scheme.year, name: scheme.name } : {}
  try {
    const done = await proposeScheme(
      state,
      staffIn(ctx),
      ProposeScheme.parse({ ...form.values, ...given, units: chosen, items }),
    )
    return { to: `${paths.scheme(done.id)}?saved=proposed` }
  } catch (error) {
    return formView(state, ctx, scheme, { typed: form.values, chosen, errors: faultsOf(error, ctx, lines) })
  }
}

async function changed(state: EvaluationState, ctx: PageContext): Promise<SchemeSeen> {
  const scheme = await getScheme(state, ctx)
  if (scheme.place !== staffIn(ctx).post.place) throw new Refusal('scheme_not_found')
  return scheme
}

/** Draws up schemes and their changes. */
export function schemeFormPages(state: EvaluationState): Page[] {
  const power = 'evaluation.manage'
  return [
    page({
      path: '/console/evaluation/schemes/new',
      power,
      get: (ctx) => formView(state, ctx),
      post: (ctx, form) => send(state, ctx, form),
    }),
    page({
      path: '/console/evaluation/schemes/{id}/change',
      power,
      get: async (ctx) => formView(state, ctx, await changed(state, ctx)),
      post: async (ctx, form) => send(state, ctx, form, await changed(state, ctx)),
    }),
  ]
}
