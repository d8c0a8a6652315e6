import { randomUUID } from 'node:crypto'
import { statusLabel, type Status } from '@lianxin/cases/contract'
import { page, type Form, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { humanId, type Id, type PlaceCode } from '@lianxin/platform/ids'
import type { UnitId } from '@lianxin/people/contract'
import { LinkPress, linkActs, RevokeLink, SetContact, StopContact, type LinkAct } from '../../contract/links/bodies.ts'
import { linkPaths } from '../../contract/links/paths.ts'
import { AnswerPage } from '../../web/links/answer-page.tsx'
import { ContactsPage } from '../../web/links/contacts-page.tsx'
import { words } from '../../web/links/words.ts'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import type { ExchangeState } from '../deps.ts'
import { readFields, staffIn, typedWith } from '../forms.ts'
import { answerByLink } from './answer-by-link.ts'
import { readContacts, revokeLink, setContact, stopContact } from './keep-contacts.ts'
import { openLink } from './open-link.ts'

/** What a unit may do in each state, as far as a link goes; whether it really may is decided by the case's own rules. */
const actsIn: Partial<Record<Status, readonly LinkAct[]>> = {
  dispatched: ['sign_for', 'handle', 'extend', 'return'],
  in_progress: ['handle', 'extend', 'return'],
  co_handling: ['handle', 'extend'],
}

async function show(state: ExchangeState, ctx: PageContext, typed: Typed, done?: LinkAct): Promise<View> {
  const { row, unit } = await openLink(state, ctx.params['token'])
  const { cases } = state
  const status = row.status as Status
  return {
    title: words(ctx.lang).title,
    shell: 'resident',
    status: typed.errors.length > 0 ? 422 : 200,
    body: (
      <AnswerPage
        lang={ctx.lang}
        number={humanId(row.id as Id)}
        title={row.title}
        text={row.text}
        unit={unit.name}
        place={cases.places.nameOf(row.place as PlaceCode)}
        address={row.address}
        category={row.category && (cases.services.catalogue().get(row.category)?.name[ctx.lang] ?? row.category)}
        due={row.handle_by?.toString() ?? null}
        state={statusLabel(status, ctx.lang)}
        acts={actsIn[status] ?? []}
        actId={typed.values['actId'] ?? randomUUID()}
        typed={typed}
        done={done}
      />
    ),
  }
}

async function press(state: ExchangeState, ctx: PageContext, form: Form): Promise<View | { to: string }> {
  const { token = '' } = ctx.params
  const link = await openLink(state, token)
  try {
    const asked = readFields(LinkPress, form)
    await answerByLink(state, link, asked, form)
    return { to: `${linkPaths.answer(token)}?done=${asked.do}` }
  } catch (error) {
    return show(state, ctx, typedWith(form, error, ctx.lang))
  }
}

async function contacts(state: ExchangeState, ctx: PageContext, typed: Typed): Promise<View> {
  const [found, links] = await readContacts(state, staffIn(ctx))
  const name = (unit: string) => state.cases.people.units().get(unit as UnitId)?.name ?? unit
  const now = state.clock.now()
  return {
    title: words(ctx.lang).contactsTitle,
    shell: 'console',
    nav: 'links',
    status: typed.errors.length > 0 ? 422 : 200,
    body: (
      <ContactsPage
        lang={ctx.lang}
        typed={typed}
        actId={randomUUID()}
        saved={ctx.url.searchParams.has('saved')}
        contacts={found.map(({ unit, email }) => ({ unit, email, name: name(unit) }))}
        links={links.map((one) => ({
          id: one.id,
          number: humanId(one.case_id as Id),
          unit: name(one.unit),
          madeAt: one.made_at.toString(),
          expires: one.expires_at.toString(),
          opened: one.opened_at !== null,
          answered: one.answered_at !== null,
          live: one.revoked_at === null && Temporal.Instant.compare(one.expires_at, now) > 0,
        }))}
      />
    ),
  }
}

async function keep(state: ExchangeState, ctx: PageContext, form: Form): Promise<View | { to: string }> {
  const staff = staffIn(ctx)
  try {
    const what = form.get('do')
    if (what === 'stop') await stopContact(state, staff, readFields(StopContact, form))
    else if (what === 'revoke') await revokeLink(state, staff, readFields(RevokeLink, form))
    else await setContact(state, staff, readFields(SetContact, form))
    return { to: `${linkPaths.contacts()}?saved` }
  } catch (error) {
    return contacts(state, ctx, typedWith(form, error, ctx.lang))
  }
}

/** 凭链接办理: the page of a link, and who is written to. */
export function linkPages(state: ExchangeState): Page[] {
  const doneIn = ({ url }: PageContext) => linkActs.find((act) => act === url.searchParams.get('done'))
  return [
    page({
      path: '/answer/{token}',
      power: 'public',
      limit: { name: 'answer', max: 120, seconds: 3600 },
      saysTooLarge: true,
      get: (ctx) => show(state, ctx, nothingTyped, doneIn(ctx)),
      post: (ctx, form) => press(state, ctx, form),
    }),
    page({
      path: '/console/answer-links',
      power: 'exchange.links',
      get: (ctx) => contacts(state, ctx, nothingTyped),
      post: (ctx, form) => keep(state, ctx, form),
    }),
  ]
}
