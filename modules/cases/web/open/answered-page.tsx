import { Empty, PageHead, Table } from '@lianxin/ui'
import { outcomes, type Outcome } from '../../contract/kinds.ts'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'

export interface AnsweredLine {
  /** The kind in the reader's words; all kinds together where it is said so. */
  kind: string
  month: string | null
  n: number
  outcomes: Readonly<Record<string, number>>
}

interface AnsweredPageProps {
  lang: 'zh' | 'en'
  place: string
  back: string
  lines: readonly AnsweredLine[]
  /** Some were too few to be told. */
  withheld: boolean
}

/** 有问有答: what was asked in a grid within a year and what came of it. No words of anybody, no count under five. */
export function AnsweredPage({ lang, place, back, lines, withheld }: AnsweredPageProps) {
  const w = words(lang).request
  const said = (of: AnsweredLine['outcomes']) =>
    Object.entries(of)
      .map(([code, n]) => `${code in outcomes ? outcomes[code as Outcome][lang] : w.answeredOpen} ${n}`)
      .join(lang === 'zh' ? '，' : ', ')
  return (
    <div class="stack">
      <PageHead title={w.answeredTitle} note={place} back={{ href: back, label: place }} />
      {lines.length === 0 ? (
        <Empty title={w.answeredNone}>{w.answeredNoneHow}</Empty>
      ) : (
        <Table
          caption={w.answeredCaption}
          columns={[
            { key: 'kind', head: w.category, cell: (line: AnsweredLine) => line.kind },
            { key: 'month', head: w.answeredWhen, cell: (line) => line.month ?? w.answeredYear },
            { key: 'n', head: w.answeredCount, cell: (line) => String(line.n), figures: true },
            { key: 'outcome', head: w.answeredOutcome, cell: (line) => said(line.outcomes) || w.answeredTogether },
          ]}
          rows={lines}
          rowKey={(line) => `${line.kind}/${line.month ?? ''}`}
        />
      )}
      <p class="note">{withheld ? w.answeredWithheld : w.answeredNote}</p>
      <a href={paths.suspended()}>{w.suspendedTitle}</a>
    </div>
  )
}
