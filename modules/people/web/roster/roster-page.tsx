import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, ErrorSummary, Field, LinkButton, Notice, PageHead, errorOf } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { rosterColumns, type RosterColumn } from '../../contract/roster-columns.ts'
import type { RosterReport } from '../../contract/roster.ts'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'
import { FaultsReport } from './faults-report.tsx'

export interface RosterPageProps {
  lang: Lang
  typed: Typed
  actId: string
  report?: RosterReport | undefined
}

const needed: readonly RosterColumn[] = ['login', 'name', 'phone', 'role', 'place']

/** A roster is checked, then written; the report stands between, and names every fault by row. */
export function RosterPage({ lang, typed, actId, report }: RosterPageProps) {
  const w = words(lang).roster
  const good = report !== undefined && report.faultCount === 0
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead} back={{ href: paths.people(), label: w.back }} />
      <ErrorSummary title={w.wrong} errors={typed.errors} />
      {report ? <Report lang={lang} report={report} /> : null}
      {report?.written ? (
        <LinkButton href={paths.people()}>{w.back}</LinkButton>
      ) : (
        <Card>
          <p class="note">
            {w.columns}：
            {Object.entries(rosterColumns)
              .map(([code, name]) => (needed.includes(code as RosterColumn) ? `${name} (${w.needed})` : name))
              .join(' · ')}
          </p>
          <form method="post" encType="multipart/form-data" class="stack">
            <input type="hidden" name="actId" value={actId} />
            <Field name="file" label={good ? w.again : w.file} hint={w.fileHint} error={errorOf(typed.errors, 'file')}>
              {(control) => <input {...control} type="file" accept=".csv,.xlsx" required />}
            </Field>
            <Button name="do" value={good ? 'commit' : 'check'}>
              {good ? w.commit : w.check}
            </Button>
          </form>
        </Card>
      )}
    </div>
  )
}

function Report({ lang, report }: { lang: Lang; report: RosterReport }) {
  const w = words(lang).roster
  const sum = w.summary(report.rows, report.accounts, report.posts)
  if (report.faultCount > 0) return <FaultsReport lang={lang} faults={report.faults} faultCount={report.faultCount} />
  return (
    <Notice tone="ok" live title={report.written ? w.written : w.good}>
      {sum} {report.written ? null : w.nothing}
    </Notice>
  )
}
