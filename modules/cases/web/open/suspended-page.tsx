import { Card, Empty, Facts, LinkButton, PageHead, onDay } from '@lianxin/ui'
import type { CaseId } from '../../contract/ids.ts'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'

interface SuspendedPageProps {
  lang: 'zh' | 'en'
  matters: readonly {
    id: CaseId
    kind: string
    place: string
    unit: string | null
    plan: string
    since: string | null
    reviewBy: string | null
  }[]
}

/** 挂账公示: what cannot be done now, why and until when it is looked at again. They count as unsolved. */
export function SuspendedPage({ lang, matters }: SuspendedPageProps) {
  const w = words(lang).request
  return (
    <div class="stack">
      <PageHead title={w.suspendedTitle} note={w.suspendedNote} />
      {matters.length === 0 ? <Empty title={w.suspendedNone}>{w.suspendedNoneHow}</Empty> : null}
      {matters.map((one) => (
        <Card key={one.id}>
          <h2>{one.kind}</h2>
          <p>{one.place}</p>
          <p class="said">{one.plan}</p>
          <Facts
            facts={[
              { term: w.whoHas, value: one.unit },
              { term: w.suspendedSince, value: one.since ? onDay(lang, one.since) : null },
              { term: w.suspendedReview, value: one.reviewBy ? onDay(lang, one.reviewBy) : null },
            ]}
          />
          <LinkButton kind="quiet" href={paths.matter(one.id)}>
            {w.meToo}
          </LinkButton>
        </Card>
      ))}
    </div>
  )
}
