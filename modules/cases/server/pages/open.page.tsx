import { page, Refusal, type Page } from '@lianxin/platform/http'
import { levelOf, parsePlaceCode, placesPaths } from '@lianxin/places/contract'
import { CategoryField } from '../../contract/schemas.ts'
import { statusLabel } from '../../contract/statuses.ts'
import { AnsweredPage } from '../../web/open/answered-page.tsx'
import { SuspendedPage } from '../../web/open/suspended-page.tsx'
import { words } from '../../web/words.ts'
import { readAlike, readAnswered, readSuspended } from '../reads/open.read.ts'
import { categoryRef } from '../reads/show-case.ts'
import type { CasesState } from '../state.ts'

type Lang = 'zh' | 'en'

/** A kind as it is said in public: an item, a heading, or all together. */
function kindName(cases: CasesState, code: string | null, lang: Lang): string {
  if (code === null) return words(lang).request.answeredRest
  const heading = cases.services.catalogue().groups.find((group) => group.code === code)
  return heading?.name[lang] ?? categoryRef(cases, code, lang)?.name ?? code
}

/** Pages for anybody: suspended matters, what was asked and answered in a grid, and the same kind beside a new report. */
export function openPages(cases: CasesState): Page[] {
  const limit = { name: 'open', max: 600, seconds: 3600 } as const
  return [
    page({
      path: '/suspended',
      power: 'public',
      limit,
      get: async ({ lang }) => ({
        title: words(lang).request.suspendedTitle,
        shell: 'resident',
        nav: 'grid',
        body: <SuspendedPage lang={lang} matters={await readSuspended(cases, lang)} />,
      }),
    }),
    page({
      path: '/grid/{code}/answered',
      power: 'public',
      limit,
      async get({ lang, params }) {
        const code = parsePlaceCode(params['code'] ?? '')
        // A grid or wider: of a staircase one would know who asked.
        if (!code || levelOf(code) === 'micro' || !cases.places.find(code)) throw new Refusal('not_found')
        const { lines, withheld } = await readAnswered(cases, code)
        const shown = lines.map((line) => ({ ...line, kind: kindName(cases, line.category, lang) }))
        const place = cases.places.nameOf(code)
        const back = placesPaths.grid(code)
        return {
          title: words(lang).request.answeredTitle,
          shell: 'resident',
          nav: 'grid',
          body: <AnsweredPage lang={lang} place={place} back={back} lines={shown} withheld={withheld} />,
        }
      },
    }),
    page({
      path: '/report/alike',
      power: 'public',
      limit,
      async get({ lang, url }) {
        const asked = (name: string) => url.searchParams.get(name) ?? ''
        const point = asked('lat') && cases.places.at(Number(asked('lon')), Number(asked('lat')))
        const coded = parsePlaceCode(asked('code'))
        const place = (point ? point.code : undefined) ?? (coded && cases.places.find(coded)?.code)
        const category = CategoryField.safeParse(asked('category'))
        const alike = place && category.success ? await readAlike(cases, place, category.data, lang) : []
        return {
          raw: JSON.stringify(alike.map((one) => ({ ...one, status: statusLabel(one.status, lang) }))),
          mime: 'application/json; charset=utf-8',
        }
      },
    }),
  ]
}
