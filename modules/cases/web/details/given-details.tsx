import { Facts } from '@lianxin/ui'
import type { DetailAsked, DetailShown } from '../../contract/case-view.ts'
import { words } from '../words.ts'

interface GivenDetailsProps {
  lang: 'zh' | 'en'
  details: readonly DetailShown[]
  asks: readonly DetailAsked[]
}

/** 要点: what the reporter said of what the category asks for; and, for whoever handles it, what is still open. */
export function GivenDetails({ lang, details, asks }: GivenDetailsProps) {
  const w = words(lang).desk
  if (details.length === 0 && asks.length === 0) return null
  return (
    <section class="stack tight" aria-label={w.details} data-details>
      {details.length > 0 ? <Facts facts={details.map(({ label, text }) => ({ term: label, value: text }))} /> : null}
      {asks.length > 0 ? (
        <p class="note">{w.detailsOpen(asks.map(({ label }) => label).join(lang === 'zh' ? '、' : ', '))}</p>
      ) : null}
    </section>
  )
}
