import { page, type Form, type Page, type PageAnswer, type PageContext, type View } from '@lianxin/platform/http'
import type { PlaceCode } from '../../contract/ids.ts'
import { AskCode, ResidentLogin, StaffLogin } from '../../contract/login.ts'
import { roles } from '../../contract/roles.ts'
import { maskPhone } from '../../rules/masking.ts'
import type { DemoPerson } from '../../web/login/demo-people.tsx'
import { ResidentLoginPage } from '../../web/login/resident-login-page.tsx'
import { SignOutPage } from '../../web/login/sign-out-page.tsx'
import { StaffLoginPage } from '../../web/login/staff-login-page.tsx'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import { words } from '../../web/words.ts'
import { demoAccounts, demoLogin, demoResidents } from '../login/demo-login.ts'
import { askCode, residentLogin } from '../login/resident-login.ts'
import { staffLogin } from '../login/staff-login.ts'
import { signOut } from '../login/visit.ts'
import type { PeopleState } from '../room.ts'
import { readFields, safeNext, typedWith } from './form-errors.ts'

const nextOf = (ctx: PageContext, form: Form | undefined, fallback: string) =>
  safeNext(form?.get('next') ?? ctx.url.searchParams.get('next'), fallback)

async function residentsToTry(state: PeopleState, ctx: PageContext): Promise<DemoPerson[]> {
  const w = words(ctx.lang).login
  return (await demoResidents(state)).map(({ phone, name, place }) => ({
    field: 'phone',
    value: phone,
    label: w.demoResident(name ?? maskPhone(phone)),
    what: state.places.nameOf(place),
  }))
}

async function staffToTry(state: PeopleState, ctx: PageContext): Promise<DemoPerson[]> {
  return (await demoAccounts(state)).map(({ login, name, role, place }) => ({
    field: 'login',
    value: login,
    label: `${roles[role][ctx.lang]} ${name}`,
    what: `${state.places.nameOf(place as PlaceCode)} · ${login}`,
  }))
}

/** '/login': a resident by phone and code. */
function residentPage(state: PeopleState): Page {
  const show = async (
    ctx: PageContext,
    next: string,
    typed: Typed = nothingTyped,
    sent?: { to: string; minutes: number },
  ): Promise<View> => ({
    title: words(ctx.lang).login.title,
    shell: 'resident',
    status: typed.errors.length > 0 ? 422 : 200,
    body: (
      <ResidentLoginPage
        lang={ctx.lang}
        typed={typed}
        next={next}
        sent={sent}
        demo={await residentsToTry(state, ctx)}
      />
    ),
  })
  return page({
    path: '/login',
    power: 'public',
    get: (ctx) => show(ctx, nextOf(ctx, undefined, '/')),
    async post(ctx, form): Promise<PageAnswer> {
      const next = nextOf(ctx, form, '/')
      const entering = form.get('do') === 'enter'
      try {
        if (form.get('do') === 'demo') {
          await demoLogin(state, ctx, { phone: form.get('phone') })
          return { to: next }
        }
        if (!entering) {
          const sent = await askCode(state, ctx, readFields(AskCode, form))
          return await show(ctx, next, { values: form.values, errors: [] }, sent)
        }
        await residentLogin(state, ctx, readFields(ResidentLogin, form, { code: form.get('code') ?? '' }))
        return { to: next }
      } catch (error) {
        const phone = maskPhone(form.get('phone') ?? '')
        return show(ctx, next, typedWith(form, error, ctx.lang), entering ? { to: phone, minutes: 5 } : undefined)
      }
    },
  })
}

/** '/console/login': staff by password. */
function staffPage(state: PeopleState): Page {
  const show = async (ctx: PageContext, next: string, typed: Typed = nothingTyped): Promise<View> => ({
    title: words(ctx.lang).login.staffTitle,
    shell: 'console',
    status: typed.errors.length > 0 ? 422 : 200,
    body: <StaffLoginPage lang={ctx.lang} typed={typed} next={next} demo={await staffToTry(state, ctx)} />,
  })
  return page({
    path: '/console/login',
    power: 'public',
    get: (ctx) => show(ctx, nextOf(ctx, undefined, '/console')),
    async post(ctx, form): Promise<PageAnswer> {
      const next = nextOf(ctx, form, '/console')
      try {
        if (form.get('do') === 'demo') {
          await demoLogin(state, ctx, { login: form.get('login') })
          return { to: next }
        }
        const password = form.get('password') ?? ''
        const { mustChange, mustSecond } = await staffLogin(state, ctx, readFields(StaffLogin, form, { password }))
        return { to: mustChange ? '/console/me?must=1' : mustSecond ? '/console/me#second' : next }
      } catch (error) {
        return show(ctx, next, typedWith(form, error, ctx.lang))
      }
    },
  })
}

function outPage(state: PeopleState): Page {
  return page({
    path: '/logout',
    power: 'public',
    get: async (ctx) => ({
      title: words(ctx.lang).login.outTitle,
      shell: ctx.actor.kind === 'staff' ? 'console' : 'resident',
      body: <SignOutPage lang={ctx.lang} />,
    }),
    async post(ctx) {
      await signOut(state, ctx)
      return { to: ctx.actor.kind === 'staff' ? '/console/login' : '/' }
    },
  })
}

/** The doors of the house: signing in and out. */
export const loginPages = (state: PeopleState): Page[] => [residentPage(state), staffPage(state), outPage(state)]
