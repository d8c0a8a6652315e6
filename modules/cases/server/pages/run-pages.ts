import { h } from 'preact'
import { humanId } from '@lianxin/platform/ids'
import { page, Refusal, type Page, type PageContext } from '@lianxin/platform/http'
import { levelOf } from '@lianxin/places/contract'
import { z } from 'zod'
import type { CaseId } from '../../contract/ids.ts'
import { RunCasesPage } from '../../web/rules/run-cases-page.tsx'
import { RunPage } from '../../web/rules/run-page.tsx'
import { words } from '../../web/rules/words.ts'
import { findDryRun, movedCases } from '../dry-run/dry-runs.ts'
import { cityStaff } from '../rules-kept/draft-answers.ts'
import type { CasesState } from '../state.ts'
import { destinationName, namesOf } from './rule-names.ts'
import { sayPeriod } from './show-draft.ts'

async function getRun(cases: CasesState, ctx: PageContext) {
  const id = z.uuid().safeParse(ctx.params['id'])
  const run = id.success ? await findDryRun(cases, cityStaff(ctx.actor), id.data) : undefined
  if (!run) throw new Refusal('dry_run_missing')
  return run
}

/** /console/rules/runs/{id}: what a draft would have changed; and the cases behind one of its numbers. */
export function runPages(cases: CasesState): Page[] {
  return [
    page({
      path: '/console/rules/runs/{id}',
      power: 'cases.rules',
      get: async (ctx) => {
        const run = await getRun(cases, ctx)
        const w = words(ctx.lang)
        return {
          title: w.runTitle,
          shell: 'console',
          nav: 'rules',
          body: h(RunPage, {
            lang: ctx.lang,
            run,
            period: sayPeriod(run),
            place: levelOf(run.lo) === 'city' ? w.whole : cases.places.nameOf(run.lo),
            name: destinationName(cases, ctx.lang),
            category: namesOf(cases, ctx.lang).category,
          }),
        }
      },
    }),
    page({
      path: '/console/rules/runs/{id}/{pair}',
      power: 'cases.rules',
      get: async (ctx) => {
        const run = await getRun(cases, ctx)
        const pair = run.result?.pairs.find((one) => String(one.pair) === ctx.params['pair'])
        if (!pair) throw new Refusal('dry_run_missing')
        const ids = await movedCases(cases, cityStaff(ctx.actor), run.id, pair.pair)
        const name = destinationName(cases, ctx.lang)
        return {
          title: words(ctx.lang).casesOf,
          shell: 'console',
          nav: 'rules',
          body: h(RunCasesPage, {
            lang: ctx.lang,
            run: run.id,
            from: name(pair.from),
            to: name(pair.to),
            all: pair.cases,
            cases: ids.map((id) => ({ id: id as CaseId, number: humanId(id) })),
          }),
        }
      },
    }),
  ]
}
