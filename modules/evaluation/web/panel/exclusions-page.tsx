import type { Lang } from '@lianxin/platform/i18n'
import { Card, Empty, Facts, PageHead, Tag } from '@lianxin/ui'
import { grounds, pleaStates, type Ground, type PleaState } from '../../contract/pleas.ts'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'
import { sayDay } from '../periods/periods.logic.ts'
import { stateTones } from './pleas-page.tsx'

export interface ExclusionShown {
  readonly id: string
  readonly county: string
  readonly unit: string
  readonly category: string | null
  readonly ground: Ground
  readonly reason: string
  readonly state: Exclude<PleaState, 'open'>
  readonly decidedAt: string
  readonly yes: number
  readonly no: number
  readonly answer: string
}

/** For everybody: what was asked out of the assessment, and what the panel made of it. Nothing about anyone. */
export function ExclusionsPage({ lang, rows }: { lang: Lang; rows: readonly ExclusionShown[] }) {
  const w = words(lang).panel
  return (
    <div class="stack">
      <PageHead
        title={w.publicTitle}
        note={w.publicNote}
        back={{ href: paths.public(), label: words(lang).figures.publicTitle }}
      />
      {rows.length === 0 ? <Empty title={w.publicEmpty}>{w.publicEmptyWhat}</Empty> : null}
      {rows.map((one) => (
        <Card key={one.id}>
          <h2>
            {one.unit} <Tag tone={stateTones[one.state]}>{pleaStates[one.state][lang]}</Tag>
          </h2>
          <p class="note">{[one.county, one.category, sayDay(lang, one.decidedAt)].filter(Boolean).join(' · ')}</p>
          <Facts
            facts={[
              { term: w.ground, value: grounds[one.ground][lang] },
              { term: w.reason, value: one.reason },
              {
                term: w.answer,
                value: (
                  <>
                    {one.answer.split('\n').map((line) => (
                      <div key={line}>{line}</div>
                    ))}
                    <small>{w.publicVotes(one.yes, one.no)}</small>
                  </>
                ),
              },
            ]}
          />
        </Card>
      ))}
    </div>
  )
}
