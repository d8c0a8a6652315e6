import { randomUUID } from 'node:crypto'
import { scopeOf } from '@lianxin/platform/auth'
import { liveEvents, page, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { actRow } from '../../contract/acts.ts'
import type { CaseView } from '../../contract/case-view.ts'
import { paths } from '../../contract/paths.ts'
import { acts } from '../../contract/moves.ts'
import { ActField } from '../../contract/schemas.ts'
import { inBulk, type ActOffered } from '../../web/desk/act.logic.ts'
import type { CasePaneProps } from '../../web/desk/case-pane.tsx'
import { QueuePage } from '../../web/desk/queue-page.tsx'
import { caseHref, listHref, type QueueAsked } from '../../web/desk/queue.logic.ts'
import { islands } from '../../web/islands.ts'
import { words } from '../../web/words.ts'
import { readAttached } from '../reads/attached.read.ts'
import { readBeside } from '../reads/beside.read.ts'
import { openCase, readCase } from '../reads/case.read.ts'
import { readDesk } from '../reads/queue.read.ts'
import { unmaskContact } from '../acts/unmask-contact.ts'
import { hearing } from '../desk/hearing.ts'
import type { CasesState } from '../state.ts'
import { actByForm, type Acted } from './act-by-form.ts'
import { afterAct, proposalFor } from './triage.ts'
import { viewsFor } from '../reads/desk-views.ts'
import { caseIn, filterOptions, listIn, newFormId, staffIn } from './desk-context.ts'
import { actOptions } from './desk-options.ts'
import { errorsOf } from './form-errors.ts'

const STREAM = '/console/live'

interface Beside {
  readonly one: CaseView
  readonly said?: CasePaneProps['said']
  readonly acted?: Acted
}

async function paneOf(
  cases: CasesState,
  ctx: PageContext,
  list: QueueAsked,
  { one, said, acted }: Beside,
): Promise<CasePaneProps> {
  const again = acted?.again
  return {
    lang: ctx.lang,
    case: one,
    now: cases.clock.now().toString(),
    offered: one.acts
      .filter((act) => ctx.may(`cases.${act}`))
      .map((act) => (again?.act === act ? again : { act, actId: randomUUID() })),
    options: await actOptions(cases, staffIn(ctx), one, ctx.lang),
    back: listHref(list),
    action: ctx.url.search ? caseHref(one.id, list) : paths.desk.show(one.id),
    ...proposalFor(cases, one, ctx.lang),
    beside: await readBeside(cases, staffIn(ctx), one),
    attached: await readAttached(cases, scopeOf(staffIn(ctx)), one),
    ...(said ? { said } : {}),
    ...(one.reporter && ctx.may('cases.unmask')
      ? { reveal: { action: `${paths.desk.show(one.id)}/contact`, actId: randomUUID(), what: 'contact' } }
      : {}),
  }
}

async function deskView(cases: CasesState, ctx: PageContext, beside?: Beside): Promise<View> {
  const staff = staffIn(ctx)
  const list = listIn(ctx, staff)
  const { queue, saved, more, mayGoBack } = await readDesk(cases, staff, list, ctx.lang)
  const { limit: _, ...shown } = list
  const status = beside?.acted?.again ? beside.acted.status : 200
  return {
    title: beside ? `${beside.one.number} ${beside.one.title}` : words(ctx.lang).desk.queue,
    shell: 'console',
    nav: 'cases',
    islands: islands.desk,
    status,
    body: (
      <QueuePage
        lang={ctx.lang}
        queue={queue}
        asked={shown}
        views={viewsFor(staff)}
        saved={saved}
        more={more}
        mayGoBack={mayGoBack}
        bulk={acts.filter((act) => inBulk(act) && ctx.may(`cases.${act}`))}
        newViewId={newFormId()}
        mayShare={staff.post.unit !== undefined}
        options={filterOptions(cases, staff, ctx.lang)}
        now={cases.clock.now().toString()}
        {...(beside ? { pane: await paneOf(cases, ctx, shown, beside) } : {})}
        {...(cases.feed ? { stream: STREAM } : {})}
      />
    ),
  }
}

/** The words of a form, for whoever wants to take them elsewhere. */
const wordsTyped = ({ act, typed = {} }: ActOffered): string[] =>
  actRow(act).fields.flatMap(({ kind, name }) => (kind === 'text' && typed[name] ? [typed[name]] : []))

/** What was just done, from the address it came back to. */
function doneIn({ url, lang }: PageContext): CasePaneProps['said'] {
  const done = ActField.safeParse(url.searchParams.get('done'))
  const row = done.success ? actRow(done.data) : undefined
  return row && { ok: true, text: lang === 'zh' ? `已记入：${row.zh}` : `Recorded: ${row.en}` }
}

function casePage(cases: CasesState): Page {
  return page({
    path: '/console/cases/{id}',
    power: 'cases.read',
    saysTooLarge: true,
    async get(ctx) {
      const one = await openCase(cases, staffIn(ctx), caseIn(ctx), ctx.lang)
      const said = doneIn(ctx)
      return deskView(cases, ctx, { one, ...(said ? { said } : {}) })
    },
    async post(ctx, form) {
      const [staff, id] = [staffIn(ctx), caseIn(ctx)]
      const acted = await actByForm(cases, ctx, staff, id, form)
      if (!acted.again) return { to: await afterAct(cases, ctx, id, acted.act) }
      const one = await readCase(cases, staff, id, ctx.lang)
      const why = acted.again.errors?.map((error) => error.text).join(' ') ?? ''
      // The act is no longer offered, so its form cannot hold what was written: it is said instead.
      const text = one.acts.includes(acted.act) ? why : [why, ...wordsTyped(acted.again)].join('\n')
      return deskView(cases, ctx, { one, acted, said: { ok: false, text } })
    },
  })
}

/** Shows name and number once, after the journal has the reason. */
function contactPage(cases: CasesState): Page {
  return page({
    path: '/console/cases/{id}/contact',
    power: 'cases.unmask',
    freshSecond: (_, form) => form !== undefined,
    async post(ctx, form) {
      const [staff, id] = [staffIn(ctx), caseIn(ctx)]
      try {
        const input = { actId: form.get('act_id') ?? '', why: form.get('why') ?? '' }
        const reporter = await unmaskContact(cases, staff, id, input)
        const one = await readCase(cases, staff, id, ctx.lang)
        return await deskView(cases, ctx, { one: { ...one, reporter } })
      } catch (error) {
        const text = errorsOf(error, ctx.lang)
          .map((one) => one.text)
          .join(' ')
        const one = await readCase(cases, staff, id, ctx.lang)
        return deskView(cases, ctx, { one, said: { ok: false, text } })
      }
    },
  })
}

/** The desk: the list, a case beside it, its acts by form, and what changes in one's place as it happens. */
export function deskPages(cases: CasesState): Page[] {
  const pages = [
    page({ path: '/console/cases', power: 'cases.read', get: (ctx) => deskView(cases, ctx) }),
    casePage(cases),
    contactPage(cases),
  ]
  const { feed } = cases
  if (!feed) return pages
  const hears = hearing(cases)
  const live = page({
    path: STREAM,
    power: 'cases.read',
    async get(ctx) {
      const staff = staffIn(ctx)
      return liveEvents(feed, staff.post.lo, staff.post.hi, (event) => hears(staff, event))
    },
  })
  return [...pages, live]
}
