import { page, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { paths } from '../../contract/paths.ts'
import { islands } from '../../web/islands.ts'
import { NoticesPage } from '../../web/list/notices-page.tsx'
import { words } from '../../web/list/words.ts'
import { personIn } from '../person-in.ts'
import { openNotice, readAll, readNotices } from '../reads/notices.read.ts'
import type { NoticesState } from '../state.ts'

type Whose = 'resident' | 'staff'
const at = {
  resident: { list: paths.mine(), choices: paths.myChoices(), shell: 'resident' },
  staff: { list: paths.staff(), choices: paths.staffChoices(), shell: 'console' },
} as const

function beforeIn({ url }: PageContext): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(url.searchParams.get('before') ?? '')
  } catch {
    return undefined
  }
}

async function show(state: NoticesState, ctx: PageContext, whose: Whose): Promise<View> {
  const { notices, older } = await readNotices(state, personIn(ctx), ctx.lang, beforeIn(ctx))
  const { list, choices, shell } = at[whose]
  const w = words(ctx.lang)
  return {
    title: whose === 'staff' ? w.staffTitle : w.title,
    shell,
    nav: 'notices',
    islands: islands.list,
    body: (
      <NoticesPage
        lang={ctx.lang}
        staff={whose === 'staff'}
        notices={notices}
        action={list}
        choices={choices}
        older={older && `${list}?before=${encodeURIComponent(older)}`}
      />
    ),
  }
}

/** The list of what one was told, for residents and for staff; opening one marks it read and leads to what it is about. */
export function listPages(state: NoticesState, whose: Whose): Page[] {
  const { list } = at[whose]
  return [
    page({
      path: list,
      power: whose,
      get: (ctx) => show(state, ctx, whose),
      async post(ctx) {
        await readAll(state, personIn(ctx))
        return { to: list }
      },
    }),
    page({
      path: `${list}/open`,
      power: whose,
      // Reading one's own notice twice changes nothing, so a link may do it.
      get: async (ctx) => ({
        to: (await openNotice(state, personIn(ctx), ctx.url.searchParams.get('n') ?? '')) ?? list,
      }),
    }),
  ]
}
