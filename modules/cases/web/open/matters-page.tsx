import { Card, Empty, Facts, LinkButton, PageHead, onDay } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { PublicMatter } from '../../contract/matters.ts'
import { words } from '../words.ts'

interface MattersPageProps {
  lang: 'zh' | 'en'
  matters: readonly PublicMatter[]
}

/** 公开征集附议 and 公开挂账: what several have, and each may say that she has it too. */
export function MattersPage({ lang, matters }: MattersPageProps) {
  const w = words(lang).request
  return (
    <div class="stack">
      <PageHead title={w.mattersTitle} note={w.mattersNote} />
      {matters.length === 0 ? (
        <Empty title={w.mattersNone} action={<LinkButton href={paths.report()}>{w.reportNow}</LinkButton>}>
          {w.mattersNoneHow}
        </Empty>
      ) : null}
      {matters.map((one) => (
        <Card key={one.id}>
          <h2>{headOf(one, lang)}</h2>
          <MatterFacts lang={lang} matter={one} />
          <LinkButton kind="quiet" href={paths.matter(one.id)}>
            {w.meToo}
          </LinkButton>
        </Card>
      ))}
    </div>
  )
}

/** In the words of the office; where it gave none, by its kind. */
export const headOf = (one: PublicMatter, lang: 'zh' | 'en'): string =>
  one.words ?? one.category?.name ?? words(lang).request.matterNoKind

/** What everybody may know of a matter: where, with whom, how far it is, and how many have it. */
export function MatterFacts({ lang, matter: one }: { lang: 'zh' | 'en'; matter: PublicMatter }) {
  const w = words(lang).request
  return (
    <>
      <p>{one.place.name}</p>
      {one.plan ? <p class="said">{one.plan}</p> : null}
      <Facts
        facts={[
          { term: w.category, value: one.words ? one.category?.name : null },
          { term: w.whoHas, value: one.unit ?? w.nextSorting },
          { term: w.suspendedSince, value: one.since ? onDay(lang, one.since) : null },
          { term: w.suspendedReview, value: one.reviewBy ? onDay(lang, one.reviewBy) : null },
          { term: w.joinedTerm, value: w.joined(one.joined) },
        ]}
      />
    </>
  )
}
