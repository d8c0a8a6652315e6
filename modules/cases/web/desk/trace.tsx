import { Card, when } from '@lianxin/ui'
import type { CaseView } from '../../contract/case-view.ts'
import { words } from '../words.ts'

interface TraceProps {
  lang: 'zh' | 'en'
  trace: NonNullable<CaseView['trace']>
  unit: string | undefined
  suggested: CaseView['suggestedUnits']
}

/** Why the case went where it went: the rule, its version and who published it, or that a person has to judge. */
export function Trace({ lang, trace, unit, suggested }: TraceProps) {
  const w = words(lang).desk
  const by = trace.by === 'rule'
  const [first, ...others] = suggested
  const percent = (share: number) => `${Math.round(share * 100)} %`
  return (
    <Card tone="why">
      <b>{by && unit ? w.ruled(unit) : first ? w.suggested(first.name, percent(first.share)) : w.byHand}</b>
      {first ? (
        <p class="note">
          {first.here ? w.answeredHere(first.times, first.of) : w.answeredAll(first.times, first.of)}
          {others.length > 0
            ? ` · ${w.orElse} ${others.map((one) => `${one.name} ${percent(one.share)}`).join('、')}`
            : ''}
          {` · ${w.proposes}`}
        </p>
      ) : null}
      <p class="note">
        {trace.why}
        {by && trace.rule ? ` · ${w.rule(trace.why === trace.rule ? '' : trace.rule, trace.version ?? 1)}` : ''}
        {by && trace.publisher
          ? ` · ${w.published(trace.publisher, trace.publishedAt ? when(lang, trace.publishedAt) : '')}`
          : ''}
        {by && trace.assists && trace.assists.length > 0 ? ` · ${w.helpedBy(trace.assists.join('、'))}` : ''}
      </p>
    </Card>
  )
}
