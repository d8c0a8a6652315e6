import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, Empty, Table, Tag, when } from '@lianxin/ui'
import { webhookEvents, type WebhookEvent } from '../../contract/webhooks/events.ts'
import { words } from './words.ts'

export interface DeliveryLine {
  /** County and key. */
  readonly id: string
  readonly message: string
  readonly event: string
  readonly at: string
  readonly tries: number
  readonly nextTry: string
  readonly taken: boolean
  readonly stopped: boolean
  readonly answer: string
}

interface DeliveriesProps {
  lang: Lang
  /** The page of the webhook: it may be shown elsewhere, just after it was added. */
  action: string
  actId: string
  deliveries: readonly DeliveryLine[]
}

/** What was told and how it went; what was given up stands first and can be sent again. */
export function Deliveries({ lang, action, actId, deliveries }: DeliveriesProps) {
  const w = words(lang)
  if (deliveries.length === 0) return <Empty title={w.nothingYet}>{w.nothingHow}</Empty>
  const nameOf = (event: string) => webhookEvents[event as WebhookEvent]?.[lang] ?? event
  return (
    <>
      <Table
        caption={w.deliveries}
        captionShown
        rows={deliveries}
        rowKey={(one) => one.id}
        columns={[
          { key: 'event', head: w.event, cell: (one) => nameOf(one.event) },
          { key: 'message', head: w.message, cell: (one) => one.message },
          { key: 'at', head: w.at, cell: (one) => when(lang, one.at) },
          { key: 'tries', head: w.tries, figures: true, cell: (one) => one.tries },
          { key: 'answer', head: w.answer, cell: (one) => one.answer },
          { key: 'state', head: w.state, cell: (one) => <State lang={lang} action={action} actId={actId} one={one} /> },
        ]}
      />
      {deliveries.filter((one) => one.stopped).length > 1 ? (
        <Card>
          <form method="post" action={action}>
            <input type="hidden" name="actId" value={actId} />
            <Button kind="quiet" name="do" value="again">
              {w.all}
            </Button>
          </form>
        </Card>
      ) : null}
    </>
  )
}

function State({ lang, action, actId, one }: { lang: Lang; action: string; actId: string; one: DeliveryLine }) {
  const w = words(lang)
  if (one.taken) return <Tag tone="ok">{w.taken}</Tag>
  if (!one.stopped) return <Tag tone="due">{w.next(when(lang, one.nextTry))}</Tag>
  return (
    <form method="post" action={action} class="row level">
      <Tag tone="late">{w.stopped}</Tag>
      <input type="hidden" name="actId" value={actId} />
      <input type="hidden" name="delivery" value={one.id} />
      <Button kind="quiet" name="do" value="again">
        {w.again}
      </Button>
    </form>
  )
}
