import { randomUUID } from 'node:crypto'
import type { Staff } from '@lianxin/platform/auth'
import { page, Refusal, type Form, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { parsePlaceCode } from '@lianxin/places/contract'
import { EndSessions, ReopenAccount } from '../../contract/sessions.ts'
import { CreateAccount, DisableAccount, EndPost, GivePost, UnmaskPhone, type Account } from '../../contract/account.ts'
import { AccountIdField } from '../../contract/fields.ts'
import type { AccountId, PlaceCode } from '../../contract/ids.ts'
import { paths } from '../../contract/paths.ts'
import { roles } from '../../contract/roles.ts'
import { dayOf, holdsOn } from '../../rules/post-dates.ts'
import { AccountPage } from '../../web/accounts/account-page.tsx'
import { AccountsPage, type AccountLine } from '../../web/accounts/accounts-page.tsx'
import { NewAccountPage } from '../../web/accounts/new-account-page.tsx'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import { words } from '../../web/words.ts'
import { openAccount } from '../acts/create-account.ts'
import { disableAccount } from '../acts/disable-account.ts'
import { endSessions } from '../acts/end-sessions.ts'
import { reopenAccount } from '../acts/reopen-account.ts'
import { endPost } from '../acts/end-post.ts'
import { givePost } from '../acts/give-post.ts'
import { unmaskPhone } from '../acts/unmask-phone.ts'
import { ACCOUNTS_SHOWN, listAccounts, showAccount } from '../reads/accounts.read.ts'
import type { PeopleState } from '../room.ts'
import { staffIn } from '../staff-in.ts'
import { readFields, typedWith } from './form-errors.ts'

/** A code as people type it, of any length the pattern knows; what cannot be read is left for the schema to refuse. */
export const placeTyped = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : (parsePlaceCode(text) ?? text)

function lineOf(state: PeopleState, ctx: PageContext, account: Account): AccountLine {
  const today = dayOf(state.clock.now())
  return {
    id: account.id,
    login: account.login,
    name: account.name,
    phone: account.phone,
    posts: account.posts
      .filter((post) => holdsOn(post, today))
      .map((post) => `${roles[post.role][ctx.lang]} · ${state.places.nameOf(post.place)}`),
    disabled: account.disabled,
    second: account.secondFactor,
  }
}

function listPage(state: PeopleState): Page {
  return page({
    path: '/console/people',
    power: 'people.accounts',
    async get(ctx) {
      const staff = staffIn(ctx)
      const asked = placeTyped(ctx.url.searchParams.get('place') ?? undefined)
      const place = (asked ? (parsePlaceCode(asked) ?? staff.post.place) : staff.post.place) as PlaceCode
      const find = ctx.url.searchParams.get('find')?.slice(0, 40) ?? ''
      const found = await listAccounts(state, staff, { place, find })
      return {
        title: words(ctx.lang).accounts.title,
        shell: 'console',
        nav: 'people',
        body: (
          <AccountsPage
            lang={ctx.lang}
            placeName={state.places.nameOf(place)}
            find={find}
            mayOpen={ctx.may('people.manage')}
            rows={found.slice(0, ACCOUNTS_SHOWN).map((account) => lineOf(state, ctx, account))}
            more={found.length > ACCOUNTS_SHOWN}
          />
        ),
      }
    },
  })
}

function newPage(state: PeopleState): Page {
  const show = (ctx: PageContext, typed: Typed): View => ({
    title: words(ctx.lang).accounts.add,
    shell: 'console',
    nav: 'people',
    status: typed.errors.length > 0 ? 422 : 200,
    body: <NewAccountPage lang={ctx.lang} typed={typed} actId={typed.values['actId'] ?? randomUUID()} />,
  })
  return page({
    path: '/console/people/new',
    power: 'people.manage',
    get: async (ctx) => show(ctx, nothingTyped),
    async post(ctx, form) {
      try {
        const input = readFields(CreateAccount, form, { place: placeTyped(form.get('place')) })
        const { id } = await openAccount(state, staffIn(ctx), input)
        return { to: paths.account(id) }
      } catch (error) {
        return show(ctx, typedWith(form, error, ctx.lang))
      }
    },
  })
}

async function showOne(state: PeopleState, ctx: PageContext, typed: Typed, fullPhone?: string): Promise<View> {
  const account = await showAccount(state, staffIn(ctx), accountIn(ctx))
  const today = dayOf(state.clock.now())
  return {
    title: account.name,
    shell: 'console',
    nav: 'people',
    status: typed.errors.length > 0 ? 422 : 200,
    body: (
      <AccountPage
        lang={ctx.lang}
        typed={typed}
        actId={randomUUID()}
        account={{ ...account, second: account.secondFactor }}
        posts={account.posts.map((post) => ({
          id: post.id,
          title: `${roles[post.role][ctx.lang]} · ${state.places.nameOf(post.place)}`,
          unit: (post.unit && state.units.now.get(post.unit)?.name) ?? null,
          from: post.from,
          to: post.to,
          ended: post.to !== null && post.to <= today,
        }))}
        mayManage={ctx.may('people.manage')}
        mayGrant={ctx.may('people.grant')}
        mayUnmask={ctx.may('people.unmask')}
        mayEndSessions={ctx.may('people.sessions')}
        fullPhone={fullPhone}
      />
    ),
  }
}

function accountIn(ctx: PageContext): AccountId {
  const id = AccountIdField.safeParse(ctx.params['id'])
  if (!id.success) throw new Refusal('account_not_found')
  return id.data
}

/** Powers of the presses that are not the account keeper's. */
const powerFor: Readonly<Record<string, string>> = {
  unmask: 'people.unmask',
  sessions: 'people.sessions',
  give: 'people.grant',
  end: 'people.grant',
}

/** What a press on an account's page does; the full number is the only answer that is not the page as it then stands. */
async function act(state: PeopleState, ctx: PageContext, staff: Staff, form: Form): Promise<string | undefined> {
  const id = accountIn(ctx)
  const needs = powerFor[form.get('do') ?? ''] ?? 'people.manage'
  if (!ctx.may(needs)) throw new Refusal('not_found')
  switch (form.get('do')) {
    case 'unmask':
      return (await unmaskPhone(state, staff, readFields(UnmaskPhone, form, { id }))).phone
    case 'end':
      await endPost(state, staff, readFields(EndPost, form, { id: form.get('post') }))
      return undefined
    case 'give':
      await givePost(state, staff, readFields(GivePost, form, { id, place: placeTyped(form.get('place')) }))
      return undefined
    case 'sessions':
      await endSessions(state, staff, readFields(EndSessions, form, { id }))
      return undefined
    case 'reopen':
      await reopenAccount(state, staff, readFields(ReopenAccount, form, { id }))
      return undefined
    case 'disable':
      await disableAccount(state, staff, readFields(DisableAccount, form, { id }))
      return undefined
    default:
      throw new Refusal('bad_request')
  }
}

/** Presses that give or take powers, or show what is masked. */
const weighty = new Set(['unmask', 'give', 'end', 'sessions', 'reopen', 'disable'])

function onePage(state: PeopleState): Page {
  return page({
    path: '/console/people/{id}',
    power: 'staff',
    freshSecond: (_, form) => weighty.has(form?.get('do') ?? ''),
    async get(ctx) {
      if (!ctx.may('people.accounts') && !ctx.may('people.unmask')) throw new Refusal('not_found')
      return showOne(state, ctx, nothingTyped)
    },
    async post(ctx, form) {
      try {
        return await showOne(state, ctx, nothingTyped, await act(state, ctx, staffIn(ctx), form))
      } catch (error) {
        return showOne(state, ctx, typedWith(form, error, ctx.lang))
      }
    },
  })
}

/** '/console/people': the people of a place, a new account, one account. */
export const accountPages = (state: PeopleState): Page[] => [listPage(state), newPage(state), onePage(state)]
