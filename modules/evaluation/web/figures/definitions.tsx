import type { Lang } from '@lianxin/platform/i18n'
import { Details, Table } from '@lianxin/ui'
import type { Figure } from '../../rules/figures.ts'
import { indicatorOf, type IndicatorName } from '../../rules/indicators.ts'
import { words } from '../words.ts'
import { baseOf, percent } from './figures.logic.ts'

interface DefinitionsProps {
  lang: Lang
  figures: readonly Figure[]
  /** The cases behind a part; left out where the reader may not open them. */
  href?: (name: IndicatorName, part: 'numerator' | 'denominator') => string
  open?: boolean
}

/** Every indicator with its value, its base, its formula in one sentence and where it is from. */
export function Definitions({ lang, figures, href, open }: DefinitionsProps) {
  const w = words(lang).figures
  return (
    <Details summary={w.definitions} {...(open ? { open } : {})}>
      <p class="note">{w.definitionLine}</p>
      <Table
        caption={w.definitions}
        rows={figures}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', head: w.indicator, cell: ({ name }) => indicatorOf(name)[lang] },
          {
            key: 'value',
            head: w.value,
            cell: ({ name, rate }) =>
              rate && href ? (
                <>
                  <a class="q" href={href(name, 'numerator')}>
                    {percent(rate.value)}
                  </a>{' '}
                  <small>
                    <a class="q" href={href(name, 'denominator')}>
                      {w.base(rate.good, rate.of)}
                    </a>
                  </small>
                </>
              ) : rate ? (
                percent(rate.value)
              ) : (
                '–'
              ),
            figures: true,
          },
          { key: 'base', head: w.interval, cell: (one) => <small>{baseOf(one, w)}</small> },
          { key: 'formula', head: w.formula, cell: ({ name }) => indicatorOf(name).sentence[lang] },
          { key: 'source', head: w.source, cell: ({ name }) => <small>{indicatorOf(name).source[lang]}</small> },
        ]}
      />
    </Details>
  )
}
