import { page, type Page } from '@lianxin/platform/http'
import { groupFields } from '../../web/register/register.logic.ts'
import { ColumnsPage } from '../../web/register/columns-page.tsx'
import { RegisterPage } from '../../web/register/register-page.tsx'
import { words } from '../../web/register/words.ts'
import type { PrivacyState } from '../deps.ts'

/** 个人信息处理清单: for everybody as people read it, for the desk column by column. */
export function registerPages(state: PrivacyState): Page[] {
  const fields = () => state.personal().flatMap((table) => table.fields)
  return [
    page({
      path: '/personal-data',
      power: 'public',
      get: async ({ lang }) => ({
        title: words(lang).title,
        shell: 'resident',
        body: <RegisterPage lang={lang} subjects={groupFields(fields())} />,
      }),
    }),
    page({
      path: '/console/privacy/register',
      power: 'privacy.register',
      get: async ({ lang }) => ({
        title: words(lang).title,
        shell: 'console',
        nav: 'register',
        body: <ColumnsPage lang={lang} fields={fields()} />,
      }),
    }),
  ]
}
