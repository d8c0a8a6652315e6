import { solvedAnswers, type Solved } from '@lianxin/cases/contract'
import type { Lang } from '@lianxin/platform/i18n'
import { Empty, Notice, PageHead, Table, Tag, when } from '@lianxin/ui'
import { callReasons, type CallReason } from '../../contract/callbacks.ts'
import { paths } from '../../contract/paths.ts'
import type { Id } from '@lianxin/platform/ids'
import { words } from '../words.ts'

export interface CallbackShown {
  readonly id: Id
  readonly number: string
  readonly place: string
  readonly unit: string
  readonly reason: CallReason
  readonly state: string
  readonly tries: number
  readonly dueAt: string
  readonly calledAt: string | null
  readonly calledBy: string | null
  readonly solved: string | null
  readonly score: number | null
}

export interface CallbacksPageProps {
  lang: Lang
  now: string
  open: readonly CallbackShown[]
  called: readonly CallbackShown[]
  saved: boolean
}

const isSolved = (text: string): text is Solved => Object.hasOwn(solvedAnswers, text)

/** Whom to call, the most pressing first, and what was said of late. */
export function CallbacksPage({ lang, now, open, called, saved }: CallbacksPageProps) {
  const w = words(lang).callbacks
  return (
    <div class="stack sheet-page">
      <PageHead title={w.title} note={w.note} />
      {saved ? <Notice tone="ok" live title={w.saved} /> : null}
      <h2>{w.open}</h2>
      <Table
        caption={w.open}
        rows={open}
        rowKey={({ id }) => id}
        empty={<Empty title={w.empty}>{w.emptyWhat}</Empty>}
        columns={[
          { key: 'number', head: w.number, cell: (one) => <a href={paths.callback(one.id)}>{one.number}</a> },
          {
            key: 'reason',
            head: w.reason,
            cell: (one) => <Tag tone={one.reason === 'random' ? 'plain' : 'due'}>{callReasons[one.reason][lang]}</Tag>,
          },
          { key: 'unit', head: w.unit, cell: (one) => one.unit },
          { key: 'place', head: w.place, cell: (one) => one.place },
          {
            key: 'due',
            head: w.due,
            cell: (one) => (one.dueAt < now ? <Tag tone="late">{when(lang, one.dueAt)}</Tag> : when(lang, one.dueAt)),
            figures: true,
          },
          { key: 'tries', head: w.outcome, cell: (one) => w.tries(one.tries) },
        ]}
      />
      <h2>{w.called}</h2>
      <Table
        caption={w.called}
        rows={called}
        rowKey={({ id }) => id}
        empty={<Empty title={w.calledEmpty}>{w.calledEmptyWhat}</Empty>}
        columns={[
          { key: 'number', head: w.number, cell: (one) => <a href={paths.callback(one.id)}>{one.number}</a> },
          { key: 'reason', head: w.reason, cell: (one) => callReasons[one.reason][lang] },
          { key: 'said', head: w.said, cell: (one) => saidOf(one, lang) },
          { key: 'by', head: w.by, cell: (one) => one.calledBy },
          { key: 'at', head: w.at, cell: (one) => (one.calledAt ? when(lang, one.calledAt) : ''), figures: true },
        ]}
      />
    </div>
  )
}

function saidOf({ solved, score, state }: CallbackShown, lang: Lang): string {
  if (solved !== null && score !== null && isSolved(solved)) return `${solvedAnswers[solved][lang]} · ${score}`
  if (state === 'declined') return lang === 'zh' ? '不愿回答' : 'declined to answer'
  return lang === 'zh' ? '没有联系上' : 'not reached'
}
