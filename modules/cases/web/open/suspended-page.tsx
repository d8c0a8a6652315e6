import { Card, Empty, Facts, PageHead, when } from '@lianxin/ui'
import { words } from '../words.ts'

interface SuspendedPageProps {
  lang: 'zh' | 'en'
  matters: readonly {
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
      {matters.map((one, i) => (
        <Card key={i}>
          <h2>{one.kind}</h2>
          <p>{one.place}</p>
          <p class="said">{one.plan}</p>
          <Facts
            facts={[
              { term: w.whoHas, value: one.unit },
              { term: w.suspendedSince, value: one.since ? when(lang, one.since) : null },
              { term: w.suspendedReview, value: one.reviewBy ? when(lang, one.reviewBy) : null },
            ]}
          />
        </Card>
      ))}
    </div>
  )
}
