import { Empty, PageHead, Tag, when } from '@lianxin/ui'
import { words } from '../words.ts'

export interface NoticeShown {
  id: string
  text: string
  at: string
  href: string
  unread: boolean
}

/** What was told to this post, newest first. */
export function NoticesPage({ lang, notices }: { lang: 'zh' | 'en'; notices: readonly NoticeShown[] }) {
  const w = words(lang).desk
  return (
    <div class="stack sheet-page">
      <PageHead title={w.notices} />
      {notices.length === 0 ? (
        <Empty title={w.noticesNone}>{w.noticesNoneHow}</Empty>
      ) : (
        <ul class="rows">
          {notices.map((n) => (
            <li key={n.id}>
              <a class="line" href={n.href}>
                <span class="t">
                  <b>{n.text}</b>
                  <small>{when(lang, n.at)}</small>
                </span>
                <span class="s">{n.unread ? <Tag tone="lake">{w.noticeNew}</Tag> : null}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
