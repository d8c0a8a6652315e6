import { page, Refusal, type Page, type PageContext, type Raw } from '@lianxin/platform/http'
import { toPlaceCode } from '@lianxin/platform/ids'
import { isDataSet } from '../../contract/data-sets.ts'
import { dcatOf } from '../../rules/open-data/dcat.ts'
import { OpenDataPage } from '../../web/open-data/open-data-page.tsx'
import { words } from '../../web/words.ts'
import type { ExchangeState } from '../deps.ts'
import { openCall } from '../keys/open-call.ts'
import { findFile, readDataSets } from './data-sets.read.ts'

/** A file is the same until the next is made: whoever took it need not take it again within the hour. */
const shared = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' }
const originOf = (state: ExchangeState, { url }: PageContext) => state.origin ?? url.origin

/** Open data: the page in the resident's app, the catalogue for programs, the files. */
export function openDataPages(state: ExchangeState): Page[] {
  const counted = async ({ ip, url }: PageContext, answer: () => Promise<Raw>): Promise<Raw> => {
    const { headers } = await openCall(state, { key: url.searchParams.get('api_key') ?? undefined, ip })
    const one = await answer()
    return { ...one, headers: { ...one.headers, ...headers } }
  }
  return [
    page({
      path: '/open',
      power: 'public',
      async get({ lang }) {
        return {
          title: words(lang).openData.title,
          shell: 'resident',
          body: <OpenDataPage lang={lang} made={await readDataSets(state)} />,
        }
      },
    }),
    page({
      path: '/open/catalog.jsonld',
      power: 'public',
      get: (ctx) =>
        counted(ctx, async () => ({
          raw: JSON.stringify(
            dcatOf(await readDataSets(state), {
              origin: originOf(state, ctx),
              city: state.places.nameOf(toPlaceCode(`${state.city}000000000000`)),
            }),
          ),
          mime: 'application/ld+json; charset=utf-8',
          headers: shared,
        })),
    }),
    page({
      path: '/open/{name}.csv',
      power: 'public',
      get: (ctx) =>
        counted(ctx, async () => {
          const { name = '' } = ctx.params
          const file = isDataSet(name) ? await findFile(state, name) : undefined
          if (file === undefined) throw new Refusal('data_set_not_found')
          const attachment = { 'content-disposition': `attachment; filename="lianxin-${name}.csv"` }
          return { raw: file, mime: 'text/csv; charset=utf-8', headers: { ...shared, ...attachment } }
        }),
    }),
  ]
}
