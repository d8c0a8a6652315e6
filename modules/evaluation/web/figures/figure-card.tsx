import type { Lang } from '@lianxin/platform/i18n'
import { RateWithBase } from '@lianxin/ui'
import type { Figure } from '../../rules/figures.ts'
import { indicatorOf } from '../../rules/indicators.ts'
import { words } from '../words.ts'
import { baseOf } from './figures.logic.ts'

interface FigureCardProps {
  lang: Lang
  figure: Figure
  /** The cases behind it. */
  href: string
}

/** One indicator with its interval drawn, its base in words, and the way to its cases. */
export function FigureCard({ lang, figure, href }: FigureCardProps) {
  const w = words(lang).figures
  const label = indicatorOf(figure.name)[lang]
  if (!figure.rate)
    return (
      <div class="card figure">
        <small>{label}</small>
        <b>–</b>
        <small>{w.none}</small>
      </div>
    )
  const { value, low, high } = figure.rate
  return <RateWithBase label={label} value={value} low={low} high={high} base={baseOf(figure, w)} href={href} />
}
