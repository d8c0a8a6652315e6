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
import { lies } from '@lianxin/places/contract'
import { paths } from '../../contract/paths.ts'
import { AgreeToScheme } from '../../contract/schemas.ts'
import { spanOf } from '../../rules/period/span.ts'
import { bindsFrom, versionFor } from '../../rules/scheme/effect.ts'
import { sayMonth } from '../../web/figures/figures.logic.ts'
import { sayDay, saySpan } from '../../web/periods/periods.logic.ts'
import { SchemePage } from '../../web/schemes/scheme-page.tsx'
import { SchemesPage, type SchemeRow } from '../../web/schemes/schemes-page.tsx'
import { words } from '../../web/words.ts'
import { agreeToScheme } from '../acts/agree-to-scheme.ts'
import type { EvaluationState } from '../deps.ts'
import { readSigned } from '../reads/sheets.read.ts'
import { readPeriods } from '../reads/periods.read.ts'
import { findScheme, latestOf, readSchemes, type SchemeSeen } from '../scheme/read-scheme.ts'
import { staffIn } from './asked-view.ts'
import { idIn } from './callbacks.page.tsx'

/** A scheme that this reader may see, or the same no as for one that does not exist. */
export async function getScheme(state: EvaluationState, ctx: PageContext): Promise<SchemeSeen> {
  const found = await findScheme(state, staffIn(ctx), idIn(ctx))
  if (!found) throw new Refusal('scheme_not_found')
  return found
}

function rowOf(state: EvaluationState, { lang }: PageContext, scheme: SchemeSeen): SchemeRow {
  const latest = latestOf(scheme)
  const binds = bindsFrom(scheme.year, latest)
  const agreed = new Set(latest.agreements.map(({ unit }) => unit))
  return {
    id: scheme.id,
    name: scheme.name,
    place: state.places.nameOf(scheme.place),
    year: scheme.year,
    no: latest.no,
    standing: {
      agreed: latest.content.units.filter(({ id }) => agreed.has(id)).length,
      units: latest.content.units.length,
      bindsFrom: binds === null ? null : sayMonth(binds, words(lang).figures),
    },
  }
}

const listView = async (state: EvaluationState, ctx: PageContext): Promise<View> => ({
  title: words(ctx.lang).schemes.title,
  shell: 'console',
  nav: 'schemes',
  body: (
    <SchemesPage
      lang={ctx.lang}
      rows={(await readSchemes(state, staffIn(ctx))).map((one) => rowOf(state, ctx, one))}
      proposes={ctx.may('evaluation.manage')}
    />
  ),
})

/** Whether a reader may open a unit's sheet: it is their own, or lies in the place they stand at. */
export function mayReadSheet(state: EvaluationState, { post }: Staff, unit: string): boolean {
  const place = state.units().get(unit as Parameters<ReturnType<EvaluationState['units']>['get']>[0])?.place
  return post.unit === unit || (place !== undefined && lies(place, post.place))
}

/** Periods that the scheme assesses: those for which a version binds; of the city's scheme each once. */
async function periodsOf(state: EvaluationState, ctx: PageContext, scheme: SchemeSeen) {
  const periods = await readPeriods(state, staffIn(ctx))
  const seen = new Map<string, { name: string; month: number; kind: string; isFrozen: boolean }>()
  for (const { kind, from, frozen } of periods) {
    const before = seen.get(`${kind} ${from}`)?.isFrozen ?? true
    if (versionFor(scheme.year, scheme.versions, spanOf(kind, from)))
      seen.set(`${kind} ${from}`, {
        name: saySpan(ctx.lang, { kind, from }),
        month: from,
        kind,
        isFrozen: before && frozen !== null,
      })
  }
  return [...seen.values()].toSorted((a, b) => a.month - b.month || a.kind.localeCompare(b.kind))
}

async function schemeView(state: EvaluationState, ctx: PageContext): Promise<View> {
  const staff = staffIn(ctx)
  const scheme = await getScheme(state, ctx)
  const latest = latestOf(scheme)
  const by = new Map(latest.agreements.map((one) => [one.unit, one]))
  const { unit, place } = staff.post
  const asked = latest.content.units.some(({ id }) => id === unit) && unit !== undefined && !by.has(unit)
  const saved = ctx.url.searchParams.get('saved')
  return {
    title: scheme.name,
    shell: 'console',
    nav: 'schemes',
    body: (
      <SchemePage
        lang={ctx.lang}
        scheme={rowOf(state, ctx, scheme)}
        items={latest.content.items}
        units={latest.content.units.map(({ id, name }) => {
          const agreed = by.get(id)
          const iso = agreed && Temporal.Instant.fromEpochMilliseconds(agreed.at).toString()
          return { id, name, agreed: agreed && iso ? { day: sayDay(ctx.lang, iso), by: agreed.by } : null }
        })}
        changes={scheme.versions.flatMap(({ no, why, late, proposedAt, proposedBy }) =>
          why === null ? [] : [{ no, why, late, by: proposedBy, day: sayDay(ctx.lang, proposedAt) }],
        )}
        agree={asked && ctx.may('evaluation.plead') ? { actId: randomUUID() } : null}
        proposes={ctx.may('evaluation.manage') && place === scheme.place}
        periods={await periodsOf(state, ctx, scheme)}
        signed={await readSigned(state, staff, scheme)}
        sheets={latest.content.units.flatMap(({ id }) => (mayReadSheet(state, staff, id) ? [id] : []))}
        saved={saved === 'proposed' || saved === 'agreed' ? saved : null}
      />
    ),
  }
}

async function agree(state: EvaluationState, ctx: PageContext, form: Form): Promise<PageAnswer> {
  if (!ctx.may('evaluation.plead')) throw new Refusal('not_found')
  const id = idIn(ctx)
  await agreeToScheme(state, staffIn(ctx), id, AgreeToScheme.parse(form.values))
  return { to: `${paths.scheme(id)}?saved=agreed` }
}

/** Yearly schemes: the list, and each with what was agreed. */
export function schemePages(state: EvaluationState): Page[] {
  const power = 'evaluation.schemes'
  return [
    page({ path: '/console/evaluation/schemes', power, get: (ctx) => listView(state, ctx) }),
    page({
      path: '/console/evaluation/schemes/{id}',
      power,
      get: (ctx) => schemeView(state, ctx),
      post: (ctx, form) => agree(state, ctx, form),
    }),
  ]
}
