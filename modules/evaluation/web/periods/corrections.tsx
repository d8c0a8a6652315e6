import type { Lang } from '@lianxin/platform/i18n'
import type { Id } from '@lianxin/platform/ids'
import { Card, Table } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { Figure } from '../../rules/figures.ts'
import { indicatorOf } from '../../rules/indicators.ts'
import { baseOf, percent } from '../figures/figures.logic.ts'
import { words } from '../words.ts'

export interface CorrectedFigure {
  readonly frozen: Figure
  readonly figure: Figure
  /** The decisions it follows from. */
  readonly pleas: readonly string[]
}

function Value({ lang, figure }: { lang: Lang; figure: Figure }) {
  return (
    <>
      <b>{figure.rate ? percent(figure.rate.value) : '–'}</b> <small>{baseOf(figure, words(lang).figures)}</small>
    </>
  )
}

/** What the panel corrected, beside what froze: both are shown, and the way to the reasons. */
export function Corrections({ lang, corrections }: { lang: Lang; corrections: readonly CorrectedFigure[] }) {
  const w = words(lang).panel
  if (corrections.length === 0) return null
  return (
    <Card id="corrections">
      <h2>{w.corrections}</h2>
      <p class="note">{w.correctionsNote}</p>
      <Table
        caption={w.corrections}
        rows={corrections}
        rowKey={({ frozen }) => frozen.name}
        columns={[
          { key: 'name', head: words(lang).figures.indicator, cell: ({ frozen }) => indicatorOf(frozen.name)[lang] },
          { key: 'frozen', head: w.frozen, cell: ({ frozen }) => <Value lang={lang} figure={frozen} /> },
          { key: 'corrected', head: w.corrected, cell: ({ figure }) => <Value lang={lang} figure={figure} /> },
          {
            key: 'by',
            head: w.by,
            cell: ({ pleas }) =>
              pleas.map((id, i) => (
                <>
                  {i > 0 ? ' ' : ''}
                  <a key={id} href={paths.plea(id as Id)}>
                    {w.open}
                  </a>
                </>
              )),
          },
        ]}
      />
    </Card>
  )
}
