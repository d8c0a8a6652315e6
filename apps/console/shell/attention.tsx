import { noticesPaths } from '@lianxin/notices/contract'
import type { Attention } from '@lianxin/platform/http'
import type { ConsoleWords } from '../words.ts'

interface Waiting {
  w: ConsoleWords
  attention: Attention
}

const said = (unread: number) => (unread > 99 ? '99+' : String(unread))

/** How many notices are unread; the script keeps the number current. */
export const Bell = ({ w, attention: { unread }, here }: Waiting & { here: boolean }) => (
  <a class="bare" href={noticesPaths.staff()} aria-current={here ? 'page' : undefined} data-bell={noticesPaths.live()}>
    {w.notices}
    <b class="count" data-count hidden={unread === 0}>
      <span data-number>{said(unread)}</span>
      <span class="sr">{w.unread}</span>
    </b>
  </a>
)

/** What rings for the person on duty, on every page until somebody has taken it. */
export const Calls = ({ w, attention: { calls } }: Waiting) => (
  <div class="calls-bar" role="alert" data-calls data-words={JSON.stringify({ take: w.take, calling: w.calling })}>
    {calls.map((call) => (
      <p key={call.href}>
        <b>{call.title}</b>
        <span>{call.text}</span>
        <a class="btn danger" href={call.href}>
          {w.take}
        </a>
      </p>
    ))}
  </div>
)
