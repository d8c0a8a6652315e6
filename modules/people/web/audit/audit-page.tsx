import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, Details, Empty, ErrorSummary, Field, Notice, PageHead, Table, errorOf, when } from '@lianxin/ui'
import type { AuditLine } from '../../contract/audit.ts'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'

interface AuditPageProps {
  lang: Lang
  typed: Typed
  actId: string
  span: { from: string; to: string }
  lines: readonly AuditLine[]
  more: boolean
}

/** The journal as the audit administrator looks through it: who did what to which object, when and why. */
export function AuditPage({ lang, typed, actId, span, lines, more }: AuditPageProps) {
  const w = words(lang).audit
  const { values, errors } = typed
  const asked: Readonly<Record<string, string>> = {
    ...values,
    from: values['from'] || span.from,
    to: values['to'] || span.to,
  }
  const field = (name: 'from' | 'to' | 'actor' | 'object' | 'act', type: 'text' | 'date' = 'text') => (
    <Field name={name} label={w[name]} error={errorOf(errors, name)}>
      {(control) =>
        type === 'date' ? (
          <input {...control} type="date" value={asked[name] ?? ''} />
        ) : (
          <input {...control} value={asked[name] ?? ''} />
        )
      }
    </Field>
  )
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead} />
      <ErrorSummary title={w.wrong} errors={errors} />
      <form method="get" class="row" role="search">
        {field('from', 'date')}
        {field('to', 'date')}
        {field('actor')}
        {field('object')}
        {field('act')}
        <button class="btn go">{w.search}</button>
      </form>
      <p class="note">{w.how}</p>
      <Table
        caption={w.title}
        rows={lines}
        rowKey={(line) => `${line.object}-${line.version}`}
        empty={<Empty title={w.empty}>{w.emptyHow}</Empty>}
        columns={[
          { key: 'at', head: w.at, cell: (line) => when(lang, line.at) },
          { key: 'name', head: w.who, cell: (line) => line.name || '–' },
          { key: 'act', head: w.act, cell: (line) => <code>{line.act}</code> },
          { key: 'object', head: w.object, cell: (line) => <code>{line.object}</code> },
          { key: 'place', head: w.place, cell: (line) => line.place },
          { key: 'why', head: w.why, cell: (line) => line.why ?? '', wide: true },
        ]}
      />
      {more ? <Notice>{w.more}</Notice> : null}
      <Card>
        <Details summary={w.export} open={errorOf(errors, 'reason') !== undefined}>
          <form method="post" class="stack narrow">
            <input type="hidden" name="actId" value={actId} />
            {(['from', 'to', 'actor', 'object', 'act'] as const).map((name) => (
              <input key={name} type="hidden" name={name} value={asked[name] ?? ''} />
            ))}
            <Field name="reason" label={w.reason} hint={w.reasonHint} error={errorOf(errors, 'reason')}>
              {(control) => (
                <input {...control} required minLength={4} maxLength={300} value={values['reason'] ?? ''} />
              )}
            </Field>
            <Button kind="quiet">{w.export}</Button>
          </form>
        </Details>
      </Card>
    </div>
  )
}
