import { randomUUID } from 'node:crypto'
import { page, Refusal, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { outboxState, troubledMessages } from '@lianxin/platform/notify'
import { paths } from '../../contract/paths.ts'
import { SendAgain } from '../../contract/texts.ts'
import { maskAddress } from '../../rules/mask-address.ts'
import { islands } from '../../web/islands.ts'
import { MessagesPage } from '../../web/messages/messages-page.tsx'
import { words } from '../../web/messages/words.ts'
import { countiesOf, sendAgain } from '../acts/send-again.ts'
import type { NoticesState } from '../state.ts'
import { adminIn } from './texts.page.tsx'

async function show(state: NoticesState, ctx: PageContext): Promise<View> {
  const staff = adminIn(state, ctx)
  const [channels, troubled] = await Promise.all([
    outboxState(state.db),
    troubledMessages(state.db, state.vault, countiesOf(staff)),
  ])
  const again = ctx.url.searchParams.get('again')
  return {
    title: words(ctx.lang).title,
    shell: 'console',
    nav: 'messages',
    islands: islands.texts,
    body: (
      <MessagesPage
        lang={ctx.lang}
        channels={channels.map((one) => ({ ...one, since: one.since?.toString() ?? null }))}
        messages={troubled.map(({ county, key, to, since, nextTry, givenUp, ...one }) => ({
          ...one,
          id: `${county} ${key}`,
          to: maskAddress(one.channel, to),
          since: since.toString(),
          nextTry: nextTry.toString(),
          givenUp: givenUp?.toString() ?? null,
        }))}
        actId={randomUUID()}
        again={again === null ? undefined : Number(again) || 0}
      />
    ),
  }
}

/** 没送到的: what providers refused and why, and sending it again. */
export function messagesPage(state: NoticesState): Page {
  return page({
    path: paths.messages(),
    power: 'notices.manage',
    get: (ctx) => show(state, ctx),
    async post(ctx, form) {
      const staff = adminIn(state, ctx)
      const asked = SendAgain.safeParse(form.values)
      if (!asked.success) throw new Refusal('bad_request')
      return { to: `${paths.messages()}?again=${await sendAgain(state, staff, asked.data)}` }
    },
  })
}
