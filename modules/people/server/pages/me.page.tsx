import { randomUUID } from 'node:crypto'
import type { Staff } from '@lianxin/platform/auth'
import { page, Refusal, type Form, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import type { PlaceCode, PostId, UnitId } from '../../contract/ids.ts'
import { ChangePassword } from '../../contract/login.ts'
import { ShowOwn, WithdrawIdentity } from '../../contract/person.ts'
import { roles, type RoleCode } from '../../contract/roles.ts'
import { MePage, type MePageProps } from '../../web/me/me-page.tsx'
import { RecoveryPage } from '../../web/second/recovery-page.tsx'
import { dayOf } from '../../rules/post-dates.ts'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import { words } from '../../web/words.ts'
import { showOwnIdentity, withdrawOwnIdentity } from '../acts/show-identity.ts'
import { ownIdentities } from '../reads/identities.read.ts'
import { staffIn } from '../staff-in.ts'
import { countRecovery, renewRecovery } from '../login/recovery-codes.ts'
import { dropSecondFactor, startSecondFactor, verifySecondFactor } from '../login/second-factor.ts'
import { changePassword } from '../login/staff-password.ts'
import { endOtherSessions, endOwnSession, ownSessions } from '../login/own-sessions.ts'
import { switchPost } from '../login/switch-post.ts'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'
import { readFields, safeNext, typedWith } from './form-errors.ts'

type Extra = Pick<MePageProps, 'done' | 'pending'> & { readonly codes?: readonly string[] }

async function show(
  state: PeopleState,
  ctx: PageContext,
  typed: Typed,
  extra: Omit<Extra, 'codes'> = {},
): Promise<View> {
  const staff = staffIn(ctx)
  const [[[account]], sessions, identities, recoveryLeft] = await Promise.all([
    state.db.read(
      { as: 'auth' },
      q
        .selectFrom('people.account')
        .select(['login', 'must_change', 'has_second'])
        .where('county', '=', countyOf(staff.account))
        .where('id', '=', staff.account),
    ),
    ownSessions(state, staff, ctx.token),
    ownIdentities(state, staff),
    countRecovery(state, staff),
  ])
  const props: MePageProps = {
    lang: ctx.lang,
    typed,
    name: staff.name,
    login: account?.login ?? '',
    mustChange: account?.must_change ?? false,
    limited: staff.limited === true && !account?.has_second,
    posts: postLines(state, ctx, staff),
    identities: identities.map((one) => ({ ...one, placeName: state.places.nameOf(one.place) })),
    actId: randomUUID(),
    hasSecond: account?.has_second ?? false,
    recoveryLeft,
    sessions,
    ...extra,
  }
  return {
    title: words(ctx.lang).me.title,
    shell: 'console',
    status: typed.errors.length > 0 ? 422 : 200,
    body: <MePage {...props} />,
  }
}

const postLines = ({ places, units }: PeopleState, { lang }: PageContext, staff: Staff): MePageProps['posts'] =>
  staff.posts.map((post) => ({
    id: post.id,
    role: roles[post.role as RoleCode][lang],
    place: places.nameOf(post.place as PlaceCode),
    unit: (post.unit && units.now.get(post.unit as UnitId)?.name) ?? null,
    current: post.id === staff.post.id,
  }))

/** The codes alone on a page, made to be printed; they are kept nowhere that could show them again. */
async function recoveryView(
  state: PeopleState,
  ctx: PageContext,
  codes: readonly string[],
  first: boolean,
): Promise<View> {
  const staff = staffIn(ctx)
  const [[account]] = await state.db.read(
    { as: 'auth' },
    q
      .selectFrom('people.account')
      .select('login')
      .where('county', '=', countyOf(staff.account))
      .where('id', '=', staff.account),
  )
  const day = dayOf(state.clock.now())
  return {
    title: words(ctx.lang).second.recoveryTitle,
    shell: 'console',
    body: <RecoveryPage lang={ctx.lang} login={account?.login ?? ''} day={day} codes={codes} first={first} />,
  }
}

/** What a press on the page does; the secret not yet confirmed travels in the form, so a mistyped code costs nothing. */
async function act(state: PeopleState, ctx: PageContext, form: Form): Promise<Extra> {
  const staff = staffIn(ctx)
  switch (form.get('do')) {
    case 'password':
      await changePassword(state, staff, ctx.token, readFields(ChangePassword, form))
      return { done: 'changed' }
    case 'show':
      await showOwnIdentity(
        state,
        staff,
        readFields(ShowOwn, form, { id: form.get('member'), shows: form.all('shows') }),
      )
      return {}
    case 'withdraw':
      await withdrawOwnIdentity(state, staff, readFields(WithdrawIdentity, form, { id: form.get('member') }))
      return {}
    case 'elsewhere':
      await endOtherSessions(state, staff, ctx.token)
      return { done: 'ended' }
    case 'end':
      await endOwnSession(state, staff, form.get('session') ?? '')
      return { done: 'endedOne' }
    case 'start':
      return { pending: await startSecondFactor(state, staff) }
    case 'confirm':
      return { codes: await verifySecondFactor(state, staff, form.get('code') ?? '', ctx.token) }
    case 'recovery':
      return { codes: await renewRecovery(state, staff) }
    case 'drop':
      await dropSecondFactor(state, staff, form.get('password') ?? '')
      return {}
    default:
      throw new Refusal('bad_request')
  }
}

function pendingIn(form: Form): Extra {
  const [uri, secret] = [form.get('uri'), form.get('secret')]
  return uri?.startsWith('otpauth://') && secret ? { pending: { uri, secret } } : {}
}

/** '/console/me': one's own account. */
export function mePage(state: PeopleState): Page {
  return page({
    path: '/console/me',
    power: 'staff',
    freshSecond: (_, form) => form?.get('do') === 'recovery',
    get: (ctx) => show(state, ctx, nothingTyped),
    async post(ctx, form) {
      const post = form.get('post')
      if (post) {
        await switchPost(state, staffIn(ctx), ctx.token, post as PostId)
        return { to: safeNext(form.get('next'), '/console/me') }
      }
      try {
        const { codes, ...extra } = await act(state, ctx, form)
        if (codes) return await recoveryView(state, ctx, codes, form.get('do') === 'confirm')
        return await show(state, ctx, nothingTyped, extra)
      } catch (error) {
        return show(state, ctx, typedWith(form, error, ctx.lang), pendingIn(form))
      }
    },
  })
}
