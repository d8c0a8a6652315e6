import type { Lang } from '@lianxin/platform/i18n'
import { Card, Empty, PageHead, when } from '@lianxin/ui'
import { words } from '../words.ts'

export interface BatchShown {
  readonly id: string
  readonly releasedAt: string
  readonly ratings: number
  readonly solved: number
  readonly partly: number
  readonly unsolved: number
  readonly scores: readonly number[]
  readonly words: readonly string[]
}

export interface RatingsPageProps {
  lang: Lang
  /** The reader's unit by name; undefined when the post has none. */
  unit: string | undefined
  batches: readonly BatchShown[]
}

/** What a unit may read of its ratings: batches, sums and words, and nothing that leads to who gave them. */
export function RatingsPage({ lang, unit, batches }: RatingsPageProps) {
  const w = words(lang).callbacks
  return (
    <div class="stack sheet-page">
      <PageHead title={w.ratingsTitle} note={unit ? `${unit} · ${w.ratingsNote}` : w.ratingsNote} />
      {unit === undefined ? <Empty title={w.noUnit}>{w.noUnitWhat}</Empty> : null}
      {unit !== undefined && batches.length === 0 ? <Empty title={w.ratingsEmpty}>{w.ratingsEmptyWhat}</Empty> : null}
      {batches.map((one) => (
        <Card key={one.id}>
          <h2>
            {w.batch(one.ratings)} <small class="note">{when(lang, one.releasedAt)}</small>
          </h2>
          <p>{w.solvedLine(one.solved, one.partly, one.unsolved)}</p>
          <p>{w.scoresLine(one.scores.toReversed().join(' · '))}</p>
          {one.words.length > 0 ? (
            <>
              <h3>{w.inWords}</h3>
              <ul>
                {one.words.map((said, i) => (
                  <li key={i}>{said}</li>
                ))}
              </ul>
            </>
          ) : null}
        </Card>
      ))}
    </div>
  )
}
