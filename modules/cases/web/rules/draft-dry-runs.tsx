import type { Lang } from '@lianxin/platform/i18n'
import { Button, errorOf, Field, Table, Tag, type FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { words } from './words.ts'

export interface RunLine {
  id: string
  state: 'waiting' | 'running' | 'done' | 'failed'
  /** Whether it tried this very draft. */
  own: boolean
  period: string
  place: string
  seen: number
  total: number
}

export interface DryRunsProps {
  lang: Lang
  revision: number
  actId: string
  typed: { since: string; until: string; place: string }
  counties: readonly { code: string; name: string }[]
  lines: readonly RunLine[]
  errors: readonly FieldError[]
}

const tones = { waiting: 'plain', running: 'lake', done: 'ok', failed: 'late' } as const

/** Asking for a dry run of the draft, and those that were asked for. */
export function DraftDryRuns({ lang, revision, actId, typed, counties, lines, errors }: DryRunsProps) {
  const w = words(lang)
  return (
    <form method="post" action={paths.ruleDraft()} class="stack">
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="actId" value={actId} />
      <p class="note">{w.dryRunNote}</p>
      <div class="row">
        <Field name="since" label={w.since} error={errorOf(errors, 'since')}>
          {(control) => <input {...control} type="date" value={typed.since} required />}
        </Field>
        <Field name="until" label={w.untilDay} error={errorOf(errors, 'until')} id="f-until-day">
          {(control) => <input {...control} type="date" value={typed.until} required />}
        </Field>
        <Field name="place" label={w.county} id="f-county">
          {(control) => (
            <select {...control}>
              <option value="">{w.whole}</option>
              {counties.map(({ code, name }) => (
                <option key={code} value={code} selected={code === typed.place}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div>
        <Button kind="quiet" name="do" value="try">
          {w.tryNow}
        </Button>
      </div>
      <Table
        caption={w.runs}
        rows={lines}
        rowKey={(one) => one.id}
        empty={<p>{w.noRuns}</p>}
        columns={[
          { key: 'period', head: w.period, cell: (one) => <a href={paths.dryRun(one.id)}>{one.period}</a> },
          { key: 'place', head: w.county, cell: (one) => one.place },
          { key: 'own', head: w.draft, cell: (one) => (one.own ? w.ofThis : w.ofOther) },
          {
            key: 'state',
            head: w.dryRun,
            cell: (one) => <Tag tone={tones[one.state]}>{w.states[one.state]}</Tag>,
          },
          { key: 'seen', head: w.cases, cell: (one) => w.progress(one.seen, one.total), figures: true },
        ]}
      />
    </form>
  )
}
