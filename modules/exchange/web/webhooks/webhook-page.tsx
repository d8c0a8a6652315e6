import type { Id } from '@lianxin/platform/ids'
import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, Details, ErrorSummary, Facts, Notice, PageHead, when } from '@lianxin/ui'
import { webhookPaths } from '../../contract/webhooks/paths.ts'
import type { Typed } from '../typed.ts'
import { Deliveries, type DeliveryLine } from './deliveries.tsx'
import { WebhookFields } from './webhook-fields.tsx'
import { Standing, type WebhookStanding } from './webhooks-page.tsx'
import { words } from './words.ts'

interface WebhookPageProps {
  lang: Lang
  id: Id
  name: string
  url: string
  unit: string
  place: string
  standing: WebhookStanding
  madeBy: string
  madeAt: string
  oldUntil: string | null
  typed: Typed
  actId: string
  /** Just made, or just changed: shown this once. */
  secret: string | undefined
  said: { readonly tone: 'ok' | 'late'; readonly text: string } | undefined
  deliveries: readonly DeliveryLine[]
}

/** One webhook: how it stands, its secret when that is new, what can be done to it, and how its deliveries went. */
export function WebhookPage(p: WebhookPageProps) {
  const w = words(p.lang)
  return (
    <div class="stack">
      <PageHead title={p.name} back={{ href: webhookPaths.list(), label: w.back }} />
      {p.said ? (
        <Notice tone={p.said.tone} live>
          {p.said.text}
        </Notice>
      ) : null}
      {p.secret ? (
        <Notice tone="due" title={w.secret} live>
          <p>
            <code class="wrap">{p.secret}</code>
          </p>
          <p>{w.secretOnce}</p>
          <p class="note">{w.secretHow}</p>
        </Notice>
      ) : null}
      <Card>
        <Facts
          facts={[
            { term: w.state, value: <Standing lang={p.lang} standing={p.standing} /> },
            { term: w.url, value: p.url },
            { term: w.unit, value: p.unit },
            { term: w.place, value: p.place },
            { term: w.since, value: w.by(p.madeBy, when(p.lang, p.madeAt)) },
            { term: w.oldUntil, value: p.oldUntil ? when(p.lang, p.oldUntil) : null },
          ]}
        />
        {p.standing === 'ended' ? null : <Turns {...p} />}
      </Card>
      {p.standing === 'ended' ? null : (
        <Details summary={w.edit} open={p.typed.errors.length > 0}>
          <ErrorSummary title={w.wrong} kept={w.kept} errors={p.typed.errors} />
          <form method="post" action={webhookPaths.show(p.id)} class="stack">
            <input type="hidden" name="actId" value={p.actId} />
            <WebhookFields lang={p.lang} typed={p.typed} />
            <Button name="do" value="edit">
              {w.save}
            </Button>
          </form>
        </Details>
      )}
      <Deliveries lang={p.lang} action={webhookPaths.show(p.id)} actId={p.actId} deliveries={p.deliveries} />
    </div>
  )
}

function Turns({ lang, id, actId, standing }: WebhookPageProps) {
  const w = words(lang)
  return (
    <form method="post" action={webhookPaths.show(id)} class="stack">
      <input type="hidden" name="actId" value={actId} />
      <div class="row">
        {standing === 'active' ? (
          <Button kind="quiet" name="do" value="ping">
            {w.ping}
          </Button>
        ) : null}
        <Button kind="quiet" name="do" value={standing === 'active' ? 'pause' : 'resume'}>
          {standing === 'active' ? w.pause : w.resume}
        </Button>
        <Button kind="quiet" name="do" value="rotate">
          {w.rotate}
        </Button>
        <Button kind="danger" name="do" value="end">
          {w.end}
        </Button>
      </div>
      <p class="note">
        {w.rotateHow} {w.endHow}
      </p>
    </form>
  )
}
