import { randomUUID } from 'node:crypto'
import { page, Refusal, type Form, type Page, type PageContext, type View } from '@lianxin/platform/http'
import type { FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { IdField, JudgeSample, LookAtFinding } from '../../contract/schemas.ts'
import { FindingsPage } from '../../web/samples/findings-page.tsx'
import { SamplesPage } from '../../web/samples/samples-page.tsx'
import { words } from '../../web/words.ts'
import { judgeSample } from '../acts/judge-sample.ts'
import { lookAtFinding } from '../acts/look-at-finding.ts'
import type { EvaluationState } from '../deps.ts'
import { readDraws, readFindings, readToJudge } from '../reads/samples.read.ts'
import { staffIn } from './asked-view.ts'
import { unitName } from './figures.page.tsx'
import { errorsOf } from './form-errors.ts'

interface Again {
  readonly id: string
  readonly errors: readonly FieldError[]
}

async function samplesView(state: EvaluationState, ctx: PageContext, again?: Again): Promise<View> {
  const staff = staffIn(ctx)
  const judges = ctx.may('evaluation.judge')
  const toJudge = judges ? await readToJudge(state, staff) : []
  const draws = judges ? [] : await readDraws(state, staff)
  const shown = toJudge.map(({ id, seen }) => ({
    id,
    actId: randomUUID(),
    title: seen.title,
    text: seen.text,
    result: seen.result,
    where: [state.places.nameOf(seen.place), seen.address].filter(Boolean).join(' '),
  }))
  return {
    title: words(ctx.lang).samples.title,
    shell: 'console',
    nav: 'samples',
    status: again ? 422 : 200,
    body: (
      <SamplesPage
        lang={ctx.lang}
        {...(judges
          ? { toJudge: shown }
          : { draws: draws.map((one) => ({ ...one, place: state.places.nameOf(one.place) })) })}
        saved={ctx.url.searchParams.has('saved')}
        errors={again?.errors ?? []}
        again={again?.id}
      />
    ),
  }
}

async function findingsView(state: EvaluationState, ctx: PageContext, again?: Again): Promise<View> {
  const findings = await readFindings(state, staffIn(ctx))
  return {
    title: words(ctx.lang).samples.findingsTitle,
    shell: 'console',
    nav: 'findings',
    status: again ? 422 : 200,
    body: (
      <FindingsPage
        lang={ctx.lang}
        findings={findings.map((one) => ({ ...one, unit: unitName(state, one.unit, ''), actId: randomUUID() }))}
        saved={ctx.url.searchParams.has('saved')}
        errors={again?.errors ?? []}
        again={again?.id}
      />
    ),
  }
}

/** Sends a form of a list: back to the list when done, else the list again with what is wrong at the form it came from. */
async function send(
  ctx: PageContext,
  form: Form,
  to: string,
  done: () => Promise<unknown>,
  show: (again: Again) => Promise<View>,
) {
  try {
    await done()
    return { to: `${to}?saved` }
  } catch (error) {
    return show({ id: form.get('id') ?? '', errors: errorsOf(error, ctx.lang) })
  }
}

const idOf = (form: Form) => {
  const id = IdField.safeParse(form.get('id'))
  if (!id.success) throw new Refusal('not_found')
  return id.data
}

/** Blind checks and findings. */
export function samplePages(state: EvaluationState): Page[] {
  return [
    page({
      path: '/console/evaluation/samples',
      power: 'evaluation.samples',
      get: (ctx) => samplesView(state, ctx),
      async post(ctx, form) {
        if (!ctx.may('evaluation.judge')) throw new Refusal('not_found')
        const act = () => judgeSample(state, staffIn(ctx), idOf(form), JudgeSample.parse(form.values))
        return send(ctx, form, paths.samples(), act, (again) => samplesView(state, ctx, again))
      },
    }),
    page({
      path: '/console/evaluation/signals',
      power: 'evaluation.findings',
      get: (ctx) => findingsView(state, ctx),
      async post(ctx, form) {
        const act = () => lookAtFinding(state, staffIn(ctx), idOf(form), LookAtFinding.parse(form.values))
        return send(ctx, form, paths.findings(), act, (again) => findingsView(state, ctx, again))
      },
    }),
  ]
}
