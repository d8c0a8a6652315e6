import { page, type Page, type PageContext, type Raw, type View } from '@lianxin/platform/http'
import { findFields, type FieldEntry } from '../../rules/fields/catalogue.ts'
import { FieldsPage } from '../../web/fields/fields-page.tsx'
import { words } from '../../web/fields/words.ts'
import { csvOf } from '../csv.ts'
import type { ExchangeState } from '../deps.ts'
import { readCatalogue } from './catalogue.read.ts'

/** Entries on one page. */
const ON_A_PAGE = 50
const LONGEST_QUERY = 60

/** What the address asks for; whatever cannot be meant counts as not asked. */
function askedIn({ url }: PageContext) {
  const text = (name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, LONGEST_QUERY)
  const no = Number(text('page'))
  return { q: text('q'), room: text('room'), no: Number.isSafeInteger(no) && no > 0 ? no : 1 }
}

async function show(state: ExchangeState, ctx: PageContext): Promise<View> {
  const all = await readCatalogue(state)
  const { q, room, no } = askedIn(ctx)
  const found = findFields(all, q, room)
  const pages = Math.max(1, Math.ceil(found.length / ON_A_PAGE))
  const here = Math.min(no, pages)
  return {
    title: words(ctx.lang).title,
    shell: 'console',
    nav: 'fields',
    body: (
      <FieldsPage
        lang={ctx.lang}
        q={q}
        room={room}
        rooms={[...new Set(all.map((one) => one.room))]}
        fields={found.slice((here - 1) * ON_A_PAGE, here * ON_A_PAGE)}
        count={found.length}
        total={all.length}
        here={here}
        pages={pages}
      />
    ),
  }
}

const heads = [
  'id',
  'room',
  'name',
  'zh',
  'en',
  'tables',
  'types',
  'purpose_zh',
  'purpose_en',
  'personal',
  'article',
  'uses',
]

const lineOf = (one: FieldEntry) => ({
  id: one.id,
  room: one.room,
  name: one.name,
  zh: one.called.zh,
  en: one.called.en,
  tables: one.columns.map(({ table }) => table).join('; '),
  types: [...new Set(one.columns.map(({ type }) => type))].join('; '),
  purpose_zh: one.purposes.map(({ zh }) => zh).join('；'),
  purpose_en: one.purposes.map(({ en }) => en).join('; '),
  personal: one.personal?.class ?? '',
  article: one.personal?.article ?? '',
  uses: one.uses.map(({ kind, where }) => `${kind} ${where}`).join('; '),
})

async function download(state: ExchangeState, ctx: PageContext): Promise<Raw> {
  const { q, room } = askedIn(ctx)
  return {
    raw: csvOf(heads, findFields(await readCatalogue(state), q, room).map(lineOf)),
    mime: 'text/csv; charset=utf-8',
    headers: { 'content-disposition': 'attachment; filename="fields.csv"' },
  }
}

/** 数据目录, to be searched and taken along. */
export const fieldPages = (state: ExchangeState): Page[] => [
  page({ path: '/console/fields', power: 'exchange.fields', get: (ctx) => show(state, ctx) }),
  page({ path: '/console/fields.csv', power: 'exchange.fields', get: (ctx) => download(state, ctx) }),
]
