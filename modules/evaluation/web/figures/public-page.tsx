import type { Lang } from '@lianxin/platform/i18n'
import { Card, Facts, PageHead } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { hides } from '../../rules/small-cells.ts'
import type { Figure } from '../../rules/figures.ts'
import type { Rate } from '../../rules/wilson.ts'
import { indicatorOf, type IndicatorName } from '../../rules/indicators.ts'
import { words } from '../words.ts'
import { baseOf, percent, sayMonth } from './figures.logic.ts'

/** What is published: what the clock alone decides is left to the desk, where it can be opened. */
export const publicIndicators = [
  'solved_rate',
  'favourable_rate',
  'rating_coverage',
  'completion_rate',
  'response_rate',
  'reopening_rate',
  'exclusion_rate',
] as const satisfies readonly IndicatorName[]

interface PublicGroup {
  readonly key: string
  readonly name: string
  readonly figures: readonly Figure[]
}

export interface PublicPageProps {
  lang: Lang
  from: number
  to: number
  whole: PublicGroup
  counties: readonly PublicGroup[]
  errors: Rate | null
}

function Group({ lang, group }: { lang: Lang; group: PublicGroup }) {
  const w = words(lang).figures
  return (
    <Card>
      <h2>{group.name}</h2>
      <Facts
        facts={group.figures.map((one) => ({
          term: indicatorOf(one.name)[lang],
          value: hides(one) ? (
            w.hidden
          ) : (
            <>
              <b>{one.rate ? percent(one.rate.value) : '–'}</b> <small>{baseOf(one, w)}</small>
            </>
          ),
        }))}
      />
    </Card>
  )
}

/** Figures of the city and its counties for everybody: with bases, definitions, and nothing about anyone. */
export function PublicPage({ lang, from, to, whole, counties, errors }: PublicPageProps) {
  const w = words(lang).figures
  return (
    <div class="stack">
      <PageHead title={w.publicTitle} note={w.publicNote(sayMonth(from, w), sayMonth(to, w))} />
      {[whole, ...counties].map((group) => (
        <Group key={group.key} lang={lang} group={group} />
      ))}
      <Card>
        <h2>{w.errorTitle}</h2>
        <p>
          {!errors ? w.errorNone : hides({ rate: errors }) ? w.hidden : <b>{percent(errors.value)}</b>}{' '}
          {errors && !hides({ rate: errors }) ? (
            <small>
              {w.base(errors.good, errors.of)} · {w.range(percent(errors.low), percent(errors.high))}
            </small>
          ) : null}
        </p>
        <p class="note">{w.errorNote}</p>
      </Card>
      <Card>
        <h2>{words(lang).panel.publicTitle}</h2>
        <p class="note">{words(lang).panel.publicNote}</p>
        <a class="btn quiet" href={paths.exclusions()}>
          {words(lang).panel.seePublic}
        </a>
      </Card>
      <Card>
        <h2>{w.publicHow}</h2>
        <p class="note">{w.definitionLine}</p>
        <Facts
          facts={publicIndicators.map((name) => ({
            term: indicatorOf(name)[lang],
            value: `${indicatorOf(name).sentence[lang]} · ${indicatorOf(name).source[lang]}`,
          }))}
        />
      </Card>
    </div>
  )
}
