import { page, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { AskStaffCode, SetPassword } from '../../contract/login.ts'
import { CODE_MINUTES } from '../../rules/login-code.ts'
import { SetPasswordPage } from '../../web/login/set-password-page.tsx'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import { words } from '../../web/words.ts'
import { askStaffCode, setPassword } from '../login/staff-password.ts'
import type { PeopleState } from '../room.ts'
import { readFields, typedWith } from './form-errors.ts'

/** '/console/password': a first password, or a forgotten one, by a code to the phone. */
export function passwordPage(state: PeopleState): Page {
  const show = (ctx: PageContext, typed: Typed, minutes?: number): View => ({
    title: words(ctx.lang).login.setTitle,
    shell: 'console',
    status: typed.errors.length > 0 ? 422 : 200,
    body: <SetPasswordPage lang={ctx.lang} typed={typed} minutes={minutes} />,
  })
  return page({
    path: '/console/password',
    power: 'public',
    get: async (ctx) => show(ctx, nothingTyped),
    async post(ctx, form) {
      const setting = form.get('do') === 'set'
      try {
        if (!setting) {
          const { minutes } = await askStaffCode(state, ctx, readFields(AskStaffCode, form))
          return show(ctx, { values: form.values, errors: [] }, minutes)
        }
        await setPassword(state, ctx, readFields(SetPassword, form))
        return { to: '/console' }
      } catch (error) {
        return show(ctx, typedWith(form, error, ctx.lang), setting ? CODE_MINUTES : undefined)
      }
    },
  })
}
