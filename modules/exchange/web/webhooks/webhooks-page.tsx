import type { Id } from '@lianxin/platform/ids'
import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, Empty, ErrorSummary, errorOf, Field, PageHead, Table, Tag } from '@lianxin/ui'
import { webhookPaths } from '../../contract/webhooks/paths.ts'
import type { Typed } from '../typed.ts'
import { WebhookFields } from './webhook-fields.tsx'
import { words } from './words.ts'

export type WebhookStanding = 'active' | 'paused' | 'ended'

export interface WebhookLine {
  readonly id: Id
  readonly name: string
  readonly unit: string
  readonly place: string
  readonly standing: WebhookStanding
  readonly waiting: number
  readonly failed: number
}

interface WebhooksPageProps {
  lang: Lang
  typed: Typed
  actId: string
  rows: readonly WebhookLine[]
}

export const Standing = ({ lang, standing }: { lang: Lang; standing: WebhookStanding }) => (
  <Tag tone={standing === 'active' ? 'ok' : standing === 'paused' ? 'due' : 'plain'}>{words(lang)[standing]}</Tag>
)

/** All webhooks of a place, and the form for a new one. */
export function WebhooksPage({ lang, typed, actId, rows }: WebhooksPageProps) {
  const w = words(lang)
  const { values, errors } = typed
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead} />
      {rows.length === 0 ? (
        <Empty title={w.none}>{w.noneHow}</Empty>
      ) : (
        <Table
          caption={w.list}
          rows={rows}
          rowKey={(one) => one.id}
          columns={[
            { key: 'name', head: w.name, cell: (one) => <a href={webhookPaths.show(one.id)}>{one.name}</a> },
            { key: 'unit', head: w.unit, cell: (one) => one.unit },
            { key: 'place', head: w.place, cell: (one) => one.place },
            { key: 'state', head: w.state, cell: (one) => <Standing lang={lang} standing={one.standing} /> },
            { key: 'waiting', head: w.waiting, figures: true, cell: (one) => one.waiting },
            { key: 'failed', head: w.failed, figures: true, cell: (one) => one.failed },
          ]}
        />
      )}
      <Card>
        <h2>{w.add}</h2>
        <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
        <form method="post" action={webhookPaths.list()} class="stack">
          <input type="hidden" name="actId" value={actId} />
          <WebhookFields lang={lang} typed={typed} />
          <Field name="unit" label={w.unit} hint={w.unitHint} error={errorOf(errors, 'unit')}>
            {(control) => <input {...control} required maxLength={60} value={values['unit'] ?? ''} />}
          </Field>
          <Field name="place" label={w.place} optional={w.optional} hint={w.placeHint} error={errorOf(errors, 'place')}>
            {(control) => <input {...control} maxLength={40} value={values['place'] ?? ''} />}
          </Field>
          <Button>{w.add}</Button>
        </form>
      </Card>
    </div>
  )
}
