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
import { countyOf } from '@lianxin/platform/ids'
import { paths } from '../../contract/paths.ts'
import { IdField, Plead, VoteOnPlea } from '../../contract/schemas.ts'
import { indicatorNames, indicatorOf } from '../../rules/indicators.ts'
import { eligible, type Panel } from '../../rules/panel/decide.ts'
import { NewPleaPage } from '../../web/panel/new-plea-page.tsx'
import { PleaPage } from '../../web/panel/plea-page.tsx'
import { PleasPage, type PleaShown } from '../../web/panel/pleas-page.tsx'
import { sayPeriod, sayReason } from '../../web/periods/periods.logic.ts'
import { words } from '../../web/words.ts'
import { plead } from '../acts/plead.ts'
import { voteOnPlea } from '../acts/vote-on-plea.ts'
import type { EvaluationState } from '../deps.ts'
import { panelAt } from '../panel/panels.ts'
import { findPeriod, readFrozenFigures } from '../reads/periods.read.ts'
import { findPlea, readPleas, readVotes, type PleaSeen, type VoteSeen } from '../reads/pleas.read.ts'
import { readStands } from '../reads/stands.read.ts'
import { staffIn } from './asked-view.ts'
import { idIn } from './callbacks.page.tsx'
import { unitName } from './figures.page.tsx'
import { errorsOf } from './form-errors.ts'

interface Again {
  readonly typed: Readonly<Record<string, string>>
  readonly errors: readonly { field: string; text: string }[]
}

function shown(state: EvaluationState, { lang }: PageContext, one: PleaSeen): PleaShown {
  const name = indicatorNames.find((indicator) => indicator === one.indicator)
  return {
    ...one,
    unit: unitName(state, one.unit, ''),
    about: name ? indicatorOf(name)[lang] : (one.number ?? ''),
    period: one.period && sayPeriod(lang, one.period),
  }
}

/** Who of a panel may vote on a plea; the handler stands aside too, which the act looks up. */
const votersOf = (panel: Panel | undefined, plea: PleaSeen) =>
  eligible(panel?.members ?? [], { unit: plea.unit, filedBy: '', handler: null })

const mayVote = (staff: Staff, panel: Panel | undefined, plea: PleaSeen): boolean =>
  staff.post.unit !== plea.unit && votersOf(panel, plea).some(({ account }) => account === staff.account)

async function waitsFor(state: EvaluationState, staff: Staff, open: readonly PleaSeen[]): Promise<PleaSeen[]> {
  const waiting: PleaSeen[] = []
  for (const one of open) {
    const panel = await panelAt(state, countyOf(one.id), Date.parse(one.filedAt))
    if (!mayVote(staff, panel, one)) continue
    const votes = await readVotes(state, staff, one.id)
    if (!votes.some(({ member }) => member === staff.account)) waiting.push(one)
  }
  return waiting
}

async function listView(state: EvaluationState, ctx: PageContext): Promise<View> {
  const staff = staffIn(ctx)
  const asks = ctx.may('evaluation.plead') && staff.post.unit !== undefined
  const judges = ctx.may('evaluation.panel')
  const all = await readPleas(state, staff, asks && !judges ? staff.post.unit : undefined)
  const waiting = judges
    ? await waitsFor(
        state,
        staff,
        all.filter((one) => one.state === 'open'),
      )
    : []
  const saved = ctx.url.searchParams.get('saved')
  return {
    title: words(ctx.lang).panel.title,
    shell: 'console',
    nav: 'pleas',
    body: (
      <PleasPage
        lang={ctx.lang}
        now={state.clock.now().toString()}
        rows={all.filter((one) => !waiting.includes(one)).map((one) => shown(state, ctx, one))}
        {...(judges ? { toDecide: waiting.map((one) => shown(state, ctx, one)) } : {})}
        asks={asks}
        saved={saved === 'sent' || saved === 'voted' ? saved : null}
      />
    ),
  }
}

/** What an address asks the form for: a period, and a case or a figure of it. */
function asked({ url }: PageContext): Record<string, string> {
  const of = (name: string) => url.searchParams.get(name)
  return Object.fromEntries(
    ['period', 'number', 'indicator'].flatMap((name) => {
      const value = of(name)
      return value === null ? [] : [[name, value]]
    }),
  )
}

async function newView(state: EvaluationState, ctx: PageContext, again?: Again): Promise<View> {
  const staff = staffIn(ctx)
  const { unit } = staff.post
  if (!unit) throw new Refusal('no_unit')
  const typed = again?.typed ?? asked(ctx)
  const id = IdField.safeParse(typed['period'])
  const period = id.success ? await findPeriod(state, staff, id.data) : undefined
  const groups = period?.frozen ? await readFrozenFigures(state, staff, period, 'unit') : []
  const figures = groups.find(({ key }) => key === unit)?.figures ?? []
  return {
    title: words(ctx.lang).panel.newTitle,
    shell: 'console',
    nav: 'pleas',
    status: again ? 422 : 200,
    body: (
      <NewPleaPage
        lang={ctx.lang}
        unit={unitName(state, unit, '')}
        actId={typed['actId'] ?? randomUUID()}
        {...(period
          ? {
              period: {
                id: period.id,
                name: sayPeriod(ctx.lang, period),
                figures: figures.flatMap(({ name, rate }) => (rate ? [{ name, good: rate.good, of: rate.of }] : [])),
              },
            }
          : {})}
        typed={typed}
        errors={again?.errors ?? []}
      />
    ),
  }
}

async function send(state: EvaluationState, ctx: PageContext, form: Form): Promise<PageAnswer> {
  try {
    await plead(state, staffIn(ctx), Plead.parse(form.values))
    return { to: `${paths.pleas()}?saved=sent` }
  } catch (error) {
    return newView(state, ctx, { typed: form.values, errors: errorsOf(error, ctx.lang) })
  }
}

const tallyOf = (panel: Panel | undefined, plea: PleaSeen, votes: readonly VoteSeen[]) => {
  const yes = votes.filter(({ uphold }) => uphold).length
  return panel ? { yes, no: votes.length - yes, of: votersOf(panel, plea).length } : null
}

async function oneView(state: EvaluationState, ctx: PageContext, again?: Again): Promise<View> {
  const staff = staffIn(ctx)
  const plea = await findPlea(state, staff, idIn(ctx))
  if (!plea) throw new Refusal('plea_not_found')
  const [votes, stands, panel] = await Promise.all([
    readVotes(state, staff, plea.id),
    readStands(state, staff, plea),
    panelAt(state, countyOf(plea.id), Date.parse(plea.filedAt)),
  ])
  const open = plea.state === 'open'
  const own = votes.filter(({ member }) => member === staff.account)
  const votes_ = open && ctx.may('evaluation.panel') && mayVote(staff, panel, plea) && own.length === 0
  return {
    title: words(ctx.lang).panel.title,
    shell: 'console',
    nav: 'pleas',
    status: again ? 422 : 200,
    body: (
      <PleaPage
        lang={ctx.lang}
        plea={{ ...plea, ...shown(state, ctx, plea) }}
        stands={stands.map(({ indicator, base, part }) => ({
          term: indicatorOf(indicator)[ctx.lang],
          value: [...new Set([base, part].map((reason) => sayReason(ctx.lang, reason)))].join('；'),
        }))}
        opensCase={ctx.may('cases.read')}
        votes={open ? own : votes}
        tally={tallyOf(panel, plea, votes)}
        {...(votes_
          ? {
              vote: {
                actId: again?.typed['actId'] ?? randomUUID(),
                typed: again?.typed ?? {},
                errors: again?.errors ?? [],
              },
            }
          : {})}
      />
    ),
  }
}

async function vote(state: EvaluationState, ctx: PageContext, form: Form): Promise<PageAnswer> {
  if (!ctx.may('evaluation.panel')) throw new Refusal('not_found')
  try {
    await voteOnPlea(state, staffIn(ctx), idIn(ctx), VoteOnPlea.parse(form.values))
    return { to: `${paths.pleas()}?saved=voted` }
  } catch (error) {
    return oneView(state, ctx, { typed: form.values, errors: errorsOf(error, ctx.lang) })
  }
}

/** What units ask of the panel: the list, the form, and each plea with its votes. */
export function pleaPages(state: EvaluationState): Page[] {
  return [
    page({ path: '/console/evaluation/pleas', power: 'evaluation.pleas', get: (ctx) => listView(state, ctx) }),
    page({
      path: '/console/evaluation/pleas/new',
      power: 'evaluation.plead',
      get: (ctx) => newView(state, ctx),
      post: (ctx, form) => send(state, ctx, form),
    }),
    page({
      path: '/console/evaluation/pleas/{id}',
      power: 'evaluation.pleas',
      get: (ctx) => oneView(state, ctx),
      post: (ctx, form) => vote(state, ctx, form),
    }),
  ]
}
