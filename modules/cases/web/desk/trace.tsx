import { Card, when } from '@lianxin/ui'
import type { CaseView } from '../../contract/case-view.ts'
import { words } from '../words.ts'

interface TraceProps {
  lang: 'zh' | 'en'
  trace: NonNullable<CaseView['trace']>
  unit: string | undefined
}

/** Why the case went where it went: the rule, its version and who published it, or that a person has to judge. */
export function Trace({ lang, trace, unit }: TraceProps) {
  const w = words(lang).desk
  const by = trace.by === 'rule'
  return (
    <Card tone="why">
      <b>{by && unit ? w.ruled(unit) : w.byHand}</b>
      <p class="note">
        {trace.why}
        {by && trace.rule ? ` · ${w.rule(trace.why === trace.rule ? '' : trace.rule, trace.version ?? 1)}` : ''}
        {by && trace.publisher
          ? ` · ${w.published(trace.publisher, trace.publishedAt ? when(lang, trace.publishedAt) : '')}`
          : ''}
      </p>
    </Card>
  )
}
