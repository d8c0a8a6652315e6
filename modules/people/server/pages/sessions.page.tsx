import { page, Refusal, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { PageHead } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { SessionsCard } from '../../web/me/sessions-card.tsx'
import { words } from '../../web/words.ts'
import { endOtherSessions, endOwnSession, ownSessions } from '../login/own-sessions.ts'
import type { PeopleState } from '../room.ts'
import { residentIn } from '../staff-in.ts'

/** '/me/sessions': where a resident is signed in. Staff find the same on their account's page. */
export function sessionsPage(state: PeopleState): Page {
  const show = async (ctx: PageContext): Promise<View> => ({
    title: words(ctx.lang).me.sessionsTitle,
    shell: 'resident',
    body: (
      <div class="stack wide">
        <PageHead
          title={words(ctx.lang).me.sessionsTitle}
          back={{ href: paths.ownDetails(), label: words(ctx.lang).own.title }}
        />
        <SessionsCard lang={ctx.lang} sessions={await ownSessions(state, residentIn(ctx), ctx.token)} />
      </div>
    ),
  })
  return page({
    path: '/me/sessions',
    power: 'resident',
    get: show,
    async post(ctx, form) {
      const who = residentIn(ctx)
      const what = form.get('do')
      if (what === 'elsewhere') await endOtherSessions(state, who, ctx.token)
      else if (what === 'end') await endOwnSession(state, who, form.get('session') ?? '')
      else throw new Refusal('bad_request')
      return show(ctx)
    },
  })
}
