import { Button, Card, Empty, Notice, PageHead, Table, Tag, when } from '@lianxin/ui'
import type { Channel, Lang } from '../../contract/book.ts'
import { paths } from '../../contract/paths.ts'
import { MessageTabs } from './message-tabs.tsx'
import { words } from './words.ts'

export interface ChannelShown {
  readonly channel: Channel
  readonly waiting: number
  readonly again: number
  readonly failed: number
  readonly since: string | null
  readonly fault: string | null
}

export interface MessageShown {
  /** County and key. */
  readonly id: string
  readonly channel: Channel
  /** Masked. */
  readonly to: string
  readonly subject: string | null
  readonly since: string
  readonly tries: number
  readonly nextTry: string
  /** Null while it is still tried. */
  readonly givenUp: string | null
  readonly fault: string | null
  readonly whole: boolean
}

interface MessagesPageProps {
  lang: Lang
  channels: readonly ChannelShown[]
  messages: readonly MessageShown[]
  actId: string
  /** How many were just put back. */
  again: number | undefined
}

/** What did not reach people, why, and the way to send it again. */
export function MessagesPage(p: MessagesPageProps) {
  const w = words(p.lang)
  const stopped = p.messages.filter((one) => one.givenUp !== null && one.whole)
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead} />
      <MessageTabs lang={p.lang} current="messages" />
      {p.again === undefined ? null : (
        <Notice tone={p.again === 0 ? 'due' : 'ok'} live>
          {w.putBack(p.again)}
        </Notice>
      )}
      {p.channels.length > 0 ? <Channels lang={p.lang} channels={p.channels} /> : null}
      {p.messages.length === 0 ? (
        <Empty title={w.none}>{w.noneHow}</Empty>
      ) : (
        <Table
          caption={w.list}
          captionShown
          rows={p.messages}
          rowKey={(one) => one.id}
          columns={[
            { key: 'about', head: w.about, cell: (one) => one.subject ?? w.unknown },
            { key: 'to', head: w.to, cell: (one) => `${w.names[one.channel]} ${one.to}` },
            { key: 'due', head: w.due, cell: (one) => when(p.lang, one.since) },
            { key: 'tries', head: w.tries, figures: true, cell: (one) => one.tries },
            { key: 'why', head: w.why, cell: (one) => one.fault ?? w.unknown },
            { key: 'state', head: w.state, cell: (one) => <State lang={p.lang} actId={p.actId} one={one} /> },
          ]}
        />
      )}
      {stopped.length > 1 ? (
        <Card>
          <p class="note">{w.allHow}</p>
          <form method="post" action={paths.messages()}>
            <input type="hidden" name="actId" value={p.actId} />
            <Button kind="quiet">{w.all}</Button>
          </form>
        </Card>
      ) : null}
    </div>
  )
}

function State({ lang, actId, one }: { lang: Lang; actId: string; one: MessageShown }) {
  const w = words(lang)
  if (one.givenUp === null) return <Tag tone="due">{w.next(when(lang, one.nextTry))}</Tag>
  return (
    <form method="post" action={paths.messages()} class="row level">
      <Tag tone="late">{w.stopped}</Tag>
      <input type="hidden" name="actId" value={actId} />
      <input type="hidden" name="message" value={one.id} />
      {one.whole ? <Button kind="quiet">{w.again}</Button> : <span class="note">{w.gone}</span>}
    </form>
  )
}

function Channels({ lang, channels }: Pick<MessagesPageProps, 'lang' | 'channels'>) {
  const w = words(lang)
  return (
    <Table
      caption={w.channels}
      captionShown
      rows={channels}
      rowKey={(one) => one.channel}
      columns={[
        { key: 'channel', head: w.channel, cell: (one) => w.names[one.channel] },
        { key: 'waiting', head: w.waiting, figures: true, cell: (one) => one.waiting },
        { key: 'again', head: w.retrying, figures: true, cell: (one) => one.again },
        { key: 'failed', head: w.given, figures: true, cell: (one) => one.failed },
        { key: 'since', head: w.since, cell: (one) => (one.since ? when(lang, one.since) : '') },
        { key: 'fault', head: w.last, cell: (one) => one.fault ?? '' },
      ]}
    />
  )
}
