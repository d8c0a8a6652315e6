import type { Lang } from '@lianxin/platform/i18n'
import { Card, Facts, LinkButton, Notice, PageHead, Table, Tag } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { Destination, DryRunResult } from '../../contract/dry-run.ts'
import { words } from './words.ts'

export interface RunPageProps {
  lang: Lang
  run: {
    id: string
    state: 'waiting' | 'running' | 'done' | 'failed'
    seen: number
    total: number
    result: DryRunResult | null
  }
  period: string
  place: string
  name(destination: Destination): string
  category(code: string): string
}

const PAIRS_SHOWN = 100

function Result({ lang, run, result, name, category }: RunPageProps & { result: DryRunResult }) {
  const w = words(lang)
  return (
    <>
      <Card>
        <p>
          <b>{w.runFacts(result.cases, result.moved)}</b>
        </p>
        <Facts facts={[{ term: w.sent, value: w.sentOf(result.sentBefore, result.sentAfter) }]} />
      </Card>
      <Table
        caption={w.pairs}
        captionShown
        rows={result.pairs.slice(0, PAIRS_SHOWN)}
        rowKey={(one) => String(one.pair)}
        empty={<Notice tone="ok" title={w.noPairs} />}
        columns={[
          { key: 'from', head: w.fromUnit, cell: (one) => name(one.from) },
          { key: 'to', head: w.toUnit, cell: (one) => name(one.to) },
          {
            key: 'cases',
            head: w.cases,
            cell: (one) => <a href={paths.dryRunCases(run.id, one.pair)}>{one.cases}</a>,
            figures: true,
          },
          {
            key: 'handled',
            head: w.handledBy,
            cell: (one) => `${one.handledByTo} / ${one.handledByFrom}`,
            figures: true,
          },
        ]}
      />
      {result.limits.length > 0 ? (
        <Table
          caption={w.limitEffects}
          captionShown
          rows={result.limits}
          rowKey={(one) => one.category}
          columns={[
            { key: 'category', head: w.limits, cell: (one) => category(one.category) },
            { key: 'cases', head: w.cases, cell: (one) => one.cases, figures: true },
            { key: 'before', head: w.lateBefore, cell: (one) => one.lateBefore, figures: true },
            { key: 'after', head: w.lateAfter, cell: (one) => one.lateAfter, figures: true },
          ]}
        />
      ) : null}
      {result.limitsSkipped > 0 ? <p class="note">{w.skipped(result.limitsSkipped)}</p> : null}
    </>
  )
}

/** What a draft would have changed, unit by unit, each number opening into its cases. */
export function RunPage(p: RunPageProps) {
  const w = words(p.lang)
  const { run } = p
  return (
    <div class="stack sheet-page">
      <PageHead
        title={w.runTitle}
        back={{ href: paths.ruleDraft(), label: w.backToDraft }}
        note={`${p.period} · ${p.place}`}
      />
      {run.state === 'failed' ? <Notice tone="late" title={w.failedNote} /> : null}
      {run.state === 'waiting' || run.state === 'running' ? (
        <Card tone="now">
          <p>
            <Tag tone="lake">{w.states[run.state]}</Tag> {w.progress(run.seen, run.total)}
          </p>
          <progress max={Math.max(1, run.total)} value={run.seen} aria-label={w.dryRun} />
          <div>
            <LinkButton href={paths.dryRun(run.id)} kind="quiet">
              {w.refresh}
            </LinkButton>
          </div>
        </Card>
      ) : null}
      {run.result ? <Result {...p} result={run.result} /> : null}
    </div>
  )
}
