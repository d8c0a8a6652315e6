import { page, type Page, type View } from '@lianxin/platform/http'
import { paths } from '../../contract/paths.ts'
import { LooksPage } from '../../web/looks/looks-page.tsx'
import { words } from '../../web/words.ts'
import { ownLooks } from '../reads/looks.read.ts'
import type { PeopleState } from '../room.ts'
import { residentIn, staffIn } from '../staff-in.ts'

type Looks = Awaited<ReturnType<typeof ownLooks>>

/** '/me/looks' and '/console/me/looks': 谁看过我的信息, for a resident and for a member of staff about themselves. */
export function looksPages(state: PeopleState): Page[] {
  const show = (lang: 'zh' | 'en', staff: boolean, found: Looks): View => ({
    title: words(lang).looks.title,
    shell: staff ? 'console' : 'resident',
    body: (
      <LooksPage
        lang={lang}
        staff={staff}
        back={
          staff
            ? { href: paths.me(), label: words(lang).me.title }
            : { href: paths.ownDetails(), label: words(lang).own.title }
        }
        looks={found.map((one, i) => ({
          ...one,
          key: `${one.at}-${i}`,
          href: !staff && one.number ? state.casePath?.(one.subject) : undefined,
        }))}
      />
    ),
  })
  return [
    page({
      path: '/me/looks',
      power: 'resident',
      get: async (ctx) => show(ctx.lang, false, await ownLooks(state, residentIn(ctx))),
    }),
    page({
      path: '/console/me/looks',
      power: 'staff',
      get: async (ctx) => show(ctx.lang, true, await ownLooks(state, staffIn(ctx))),
    }),
  ]
}
