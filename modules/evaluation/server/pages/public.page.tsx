import { page, type Page } from '@lianxin/platform/http'
import { toPlaceCode } from '@lianxin/platform/ids'
import { subtreeOf } from '@lianxin/places/contract'
import { errorRate } from '../../rules/draw.ts'
import { figure } from '../../rules/figures.ts'
import { monthOf, monthPlus } from '../../rules/month.ts'
import { publicIndicators, PublicPage } from '../../web/figures/public-page.tsx'
import { words } from '../../web/words.ts'
import type { EvaluationState } from '../deps.ts'
import { readPublicVerdicts } from '../reads/samples.read.ts'
import { noSums, readPublicSums, type SummedRow } from '../reads/sums.read.ts'

const COUNTY_DIGITS = 6
const YEAR = 12

/** /evaluation: how the city and its counties do, for everybody. */
export function publicPage(state: EvaluationState): Page {
  return page({
    path: '/evaluation',
    power: 'public',
    async get({ lang }) {
      const to = monthOf(state.clock.now().epochMilliseconds)
      const from = monthPlus(to, 1 - YEAR)
      const city = toPlaceCode(`${state.city}000000000000`)
      const asked = { from, to, ...subtreeOf(city), residents: true }
      const [[whole], counties, verdicts] = await Promise.all([
        readPublicSums(state, asked, 'all'),
        readPublicSums(state, asked, { digits: COUNTY_DIGITS }),
        readPublicVerdicts(state),
      ])
      const shown = ({ key, sums }: SummedRow) => ({
        key,
        name: key === 'all' ? words(lang).figures.publicWhole : state.places.nameOf(toPlaceCode(key)),
        figures: publicIndicators.map((name) => figure(name, sums)),
      })
      return {
        title: words(lang).figures.publicTitle,
        shell: 'resident',
        body: (
          <PublicPage
            lang={lang}
            from={from}
            to={to}
            errors={errorRate(verdicts).rate}
            whole={shown(whole ?? { key: 'all', sums: noSums })}
            counties={counties.map(shown).sort((a, b) => (a.key < b.key ? -1 : 1))}
          />
        ),
      }
    },
  })
}
