import type { Lang } from '@lianxin/platform/i18n'
import type { Id } from '@lianxin/platform/ids'
import { ClockBar, Empty, Notice, PageHead, Table, when } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { ANSWER_WORK_DAYS, outcomes, rights, type Outcome, type Right } from '../../contract/rights.ts'
import { words } from './words.ts'

export interface RequestRow {
  readonly id: Id
  readonly kind: Right
  readonly who: string
  readonly askedAt: string
  readonly dueAt: string
  readonly state: Outcome
  readonly decidedAt: string | null
}

interface RequestsPageProps {
  lang: Lang
  now: string
  open: readonly RequestRow[]
  over: readonly RequestRow[]
  saved: boolean
}

/** What waits for the officer, what is due first, and what was answered. */
export function RequestsPage({ lang, now, open, over, saved }: RequestsPageProps) {
  const w = words(lang)
  const link = (one: RequestRow) => <a href={paths.request(one.id)}>{rights[one.kind][lang]}</a>
  return (
    <div class="stack sheet-page">
      <PageHead title={w.title} note={w.lead(ANSWER_WORK_DAYS)} />
      {saved ? (
        <Notice tone="ok" live>
          {w.saved}
        </Notice>
      ) : null}
      <h2>{w.open}</h2>
      <Table
        caption={w.open}
        rows={open}
        rowKey={(one) => one.id}
        empty={<Empty title={w.none}>{w.noneHow}</Empty>}
        columns={[
          { key: 'kind', head: w.kind, cell: link },
          { key: 'who', head: w.who, cell: (one) => one.who },
          { key: 'asked', head: w.asked, cell: (one) => when(lang, one.askedAt) },
          {
            key: 'due',
            head: w.due,
            cell: (one) => <ClockBar lang={lang} start={one.askedAt} due={one.dueAt} now={now} label={w.due} />,
          },
        ]}
      />
      <h2>{w.over}</h2>
      <Table
        caption={w.over}
        rows={over}
        rowKey={(one) => one.id}
        empty={<p>{w.noneOver}</p>}
        columns={[
          { key: 'kind', head: w.kind, cell: link },
          { key: 'who', head: w.who, cell: (one) => one.who },
          { key: 'state', head: w.state, cell: (one) => outcomes[one.state][lang] },
          { key: 'at', head: w.at, cell: (one) => (one.decidedAt ? when(lang, one.decidedAt) : '') },
        ]}
      />
    </div>
  )
}
