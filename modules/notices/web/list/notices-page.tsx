import { Button, Empty, PageHead, Tag, when } from '@lianxin/ui'
import { words } from './words.ts'

export interface NoticeShown {
  readonly id: string
  readonly title: string
  readonly text: string
  /** Whether pressing it leads somewhere. */
  readonly leads: boolean
  readonly at: string
  readonly unread: boolean
  /** A call nobody has answered. */
  readonly call: boolean
}

export interface NoticesPageProps {
  lang: 'zh' | 'en'
  /** Whose list: it is called differently on the phone and at the desk. */
  staff: boolean
  notices: readonly NoticeShown[]
  action: string
  /** Where one says how one is told. */
  choices: string
  /** Address of the older ones. */
  older: string | undefined
}

/** What one was told, newest first; a press marks it read and leads to what it is about. */
export function NoticesPage({ lang, staff, notices, action, choices, older }: NoticesPageProps) {
  const w = words(lang)
  return (
    <div class="stack notices">
      <PageHead title={staff ? w.staffTitle : w.title} note={staff ? w.staffLead : w.lead} />
      <div class="row">
        {notices.some((one) => one.unread) ? (
          <form method="post" action={action}>
            <Button kind="quiet" name="do" value="all">
              {w.readAll}
            </Button>
          </form>
        ) : null}
        <a class="alone" href={choices}>
          {w.choices}
        </a>
      </div>
      {notices.length === 0 ? <Empty title={w.none}>{staff ? w.staffNoneHow : w.noneHow}</Empty> : null}
      <ul class="plain">
        {notices.map((one) => (
          <li key={one.id}>
            <One lang={lang} one={one} action={action} />
          </li>
        ))}
      </ul>
      {older ? (
        <a class="alone" href={older}>
          {w.older}
        </a>
      ) : null}
    </div>
  )
}

function One({ lang, one, action }: { lang: 'zh' | 'en'; one: NoticeShown; action: string }) {
  const w = words(lang)
  const body = (
    <>
      <b>{one.title}</b>
      <span class="said">{one.text}</span>
      <small>
        {one.call ? <Tag tone="late">{w.call}</Tag> : one.unread ? <Tag tone="lake">{w.unread}</Tag> : null}{' '}
        <time dateTime={one.at}>{when(lang, one.at)}</time>
      </small>
    </>
  )
  const look = `card told${one.call ? ' late' : one.unread ? ' now' : ''}`
  return one.leads ? (
    <a class={look} href={`${action}/open?n=${encodeURIComponent(one.id)}`}>
      {body}
    </a>
  ) : (
    <div class={look}>{body}</div>
  )
}
