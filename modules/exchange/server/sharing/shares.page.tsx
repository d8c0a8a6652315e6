import { randomUUID } from 'node:crypto'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { page, Refusal, type Page, type PageContext, type Raw, type View } from '@lianxin/platform/http'
import { countyOf, type Id } from '@lianxin/platform/ids'
import type { UnitId } from '@lianxin/people/contract'
import { AskShare, RuleShare } from '../../contract/sharing/bodies.ts'
import { datasetCodes, datasets, fieldsOf, type Dataset } from '../../contract/sharing/datasets.ts'
import { sharePaths } from '../../contract/sharing/paths.ts'
import { shareRoutes } from '../../contract/sharing/routes.ts'
import { SharePage } from '../../web/sharing/share-page.tsx'
import { SharesPage, type ShareLine, type ShareStanding } from '../../web/sharing/shares-page.tsx'
import { words } from '../../web/sharing/words.ts'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import { csvOf } from '../csv.ts'
import type { ExchangeState } from '../deps.ts'
import { idIn, readFields, staffIn, typedWith } from '../forms.ts'
import { q } from '../store.ts'
import { askShare, isOpen, mayRule, ruleShare } from './keep-shares.ts'
import { useShare } from './read-share.ts'
import { shareKey } from './share-key.ts'

type Row = Awaited<ReturnType<typeof readOne>>[0]

/** Whose business a request is: somebody of either unit, or who administers a place that holds one of them. */
function concerns({ post }: Staff, row: { owner: string; asker: string; place: string; asker_place: string }): boolean {
  const within = (place: string) => place >= post.lo && place < post.hi
  return (
    post.unit === row.owner ||
    post.unit === row.asker ||
    (post.role === 'sysAdmin' && (within(row.place) || within(row.asker_place)))
  )
}

function standingOf(
  state: ExchangeState,
  row: Pick<Row, 'granted' | 'revoked_at' | 'until' | 'ruled_at'>,
): ShareStanding {
  if (row.ruled_at === null) return 'waiting'
  if (!row.granted) return 'refused'
  if (row.revoked_at) return 'revoked'
  return isOpen(state, row) ? 'granted' : 'over'
}

const nameOf = ({ cases }: ExchangeState, unit: string) => cases.people.units().get(unit as UnitId)?.name ?? unit

async function list(state: ExchangeState, ctx: PageContext, typed: Typed): Promise<View> {
  const staff = staffIn(ctx)
  const [found] = await state.db.read(
    scopeOf(staff),
    q.selectFrom('exchange.share').selectAll().orderBy('asked_at', 'desc').limit(500),
  )
  const rows = found.filter((row) => concerns(staff, row))
  const line = (row: (typeof rows)[number]): ShareLine => ({
    id: row.id as Id,
    dataset: row.dataset as Dataset,
    owner: nameOf(state, row.owner),
    asker: nameOf(state, row.asker),
    until: row.until,
    standing: standingOf(state, row),
  })
  const said = typed.values['dataset'] ?? ctx.url.searchParams.get('dataset')
  const ofUs = (row: { owner: string; place: string }) => mayRule(staff, row)
  return {
    title: words(ctx.lang).title,
    shell: 'console',
    nav: 'shares',
    status: typed.errors.length > 0 ? 422 : 200,
    body: (
      <SharesPage
        lang={ctx.lang}
        typed={typed}
        actId={typed.values['actId'] ?? randomUUID()}
        asked={rows.filter((row) => !ofUs(row)).map(line)}
        askedOfUs={rows.filter(ofUs).map(line)}
        dataset={datasetCodes.find((code) => code === said) ?? 'cases'}
        mayAsk={staff.post.unit !== undefined}
      />
    ),
  }
}

async function readOne(state: ExchangeState, staff: Staff, id: Id) {
  const [[row], uses] = await state.db.read(
    scopeOf(staff),
    q.selectFrom('exchange.share').selectAll().where('county', '=', countyOf(id)).where('id', '=', id),
    q
      .selectFrom('exchange.share_use')
      .select(['no', 'at', 'by_name', 'given'])
      .where('county', '=', countyOf(id))
      .where('share', '=', id)
      .orderBy('no', 'desc')
      .limit(200),
  )
  if (!row || !concerns(staff, row)) throw new Refusal('share_not_found')
  return [row, uses] as const
}

const mayPress = (staff: Staff, row: Row): readonly ('grant' | 'refuse' | 'revoke')[] => {
  if (!mayRule(staff, row)) return []
  if (row.ruled_at === null) return ['grant', 'refuse']
  return row.granted && !row.revoked_at ? ['revoke'] : []
}

async function show(state: ExchangeState, ctx: PageContext, typed: Typed): Promise<View> {
  const id = idIn(ctx, 'share_not_found')
  const staff = staffIn(ctx)
  const [row, uses] = await readOne(state, staff, id)
  const dataset = row.dataset as Dataset
  const names = new Map(fieldsOf(dataset).map(([code, named]) => [code, named[ctx.lang]]))
  const url = new URL(shareRoutes.readShare.path.replace('{id}', id), state.origin ?? ctx.url.origin).href
  const mine = staff.post.unit === row.asker && isOpen(state, row)
  return {
    title: datasets[dataset][ctx.lang],
    shell: 'console',
    nav: 'shares',
    status: typed.errors.length > 0 ? 422 : 200,
    body: (
      <SharePage
        lang={ctx.lang}
        id={id}
        dataset={dataset}
        owner={nameOf(state, row.owner)}
        asker={nameOf(state, row.asker)}
        fields={row.fields.map((code) => names.get(code) ?? code)}
        purpose={row.purpose}
        basis={row.basis}
        until={row.until}
        asked={{ by: row.asked_by_name, at: row.asked_at.toString() }}
        ruled={row.ruled_at && { by: row.ruled_by_name ?? '', at: row.ruled_at.toString(), why: row.ruled_why ?? '' }}
        standing={standingOf(state, row)}
        may={mayPress(staff, row)}
        access={mine ? { key: shareKey(state.secret, id), url } : null}
        uses={uses.map((one) => ({ no: one.no, at: one.at.toString(), by: one.by_name, given: one.given }))}
        actId={randomUUID()}
        typed={typed}
        saved={ctx.url.searchParams.has('saved')}
      />
    ),
  }
}

/** Everything that was granted, as a table; each lot is noted as a use. */
async function download(state: ExchangeState, ctx: PageContext): Promise<Raw> {
  const id = idIn(ctx, 'share_not_found')
  const staff = staffIn(ctx)
  const [row] = await readOne(state, staff, id)
  if (staff.post.unit !== row.asker || !isOpen(state, row)) throw new Refusal('share_not_found')
  const rows = []
  for (let after: string | null = ''; after !== null;) {
    const lot = await useShare(state, row, { way: 'download', name: staff.name }, after)
    rows.push(...lot.rows)
    after = lot.next
  }
  return {
    raw: csvOf(row.fields, rows),
    mime: 'text/csv; charset=utf-8',
    headers: { 'content-disposition': `attachment; filename="share-${id}.csv"` },
  }
}

/** 数据共享: asked, ruled on, used and seen. */
export function sharePages(state: ExchangeState): Page[] {
  return [
    page({
      path: '/console/shares',
      power: 'exchange.share',
      get: (ctx) => list(state, ctx, nothingTyped),
      async post(ctx, form) {
        try {
          const { id } = await askShare(state, staffIn(ctx), readFields(AskShare, form, { fields: form.all('fields') }))
          return { to: `${sharePaths.show(id)}?saved` }
        } catch (error) {
          return list(state, ctx, typedWith(form, error, ctx.lang, 'fields'))
        }
      },
    }),
    page({
      path: '/console/shares/{id}',
      power: 'exchange.share',
      get: (ctx) => show(state, ctx, nothingTyped),
      async post(ctx, form) {
        const id = idIn(ctx, 'share_not_found')
        try {
          await ruleShare(state, staffIn(ctx), id, readFields(RuleShare, form))
          return { to: `${sharePaths.show(id)}?saved` }
        } catch (error) {
          return show(state, ctx, typedWith(form, error, ctx.lang))
        }
      },
    }),
    page({
      path: '/console/shares/{id}/download',
      power: 'exchange.share',
      freshSecond: () => true,
      get: (ctx) => download(state, ctx),
    }),
  ]
}
