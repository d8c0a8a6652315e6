import { randomUUID } from 'node:crypto'
import { casesPaths, statusLabel, type Status } from '@lianxin/cases/contract'
import { page, Refusal, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { countyOf, humanId, type Id, type PlaceCode } from '@lianxin/platform/ids'
import type { UnitId } from '@lianxin/people/contract'
import { when, type Fact } from '@lianxin/ui'
import { ResolveHeld } from '../../contract/bridge/bodies.ts'
import { heldFaults, type HeldFault } from '../../contract/bridge/faults.ts'
import { bridgePaths } from '../../contract/bridge/paths.ts'
import type { Message } from '../../rules/bridge/read-message.ts'
import { HeldOnePage } from '../../web/bridge/held-one-page.tsx'
import { HeldPage, type DecidedLine } from '../../web/bridge/held-page.tsx'
import { words } from '../../web/bridge/words.ts'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import type { ExchangeState } from '../deps.ts'
import { idIn, readFields, staffIn, typedWith } from '../forms.ts'
import { readBridge, readDecided, readHeld, readOurs } from './bridges.read.ts'
import { waitingSeqs } from './settle-order.ts'
import { readHeldRow, resolveHeld, type HeldRow } from './resolve-held.ts'

/** Why it is held, in the reader's language, with what the rules said. */
function whyOf({ fault, detail }: Pick<HeldRow, 'fault' | 'detail'>, lang: 'zh' | 'en'): string {
  const said = heldFaults[fault as HeldFault]?.[lang] ?? fault
  return detail ? `${said} (${detail})` : said
}

async function list(state: ExchangeState, ctx: PageContext): Promise<View> {
  const id = idIn(ctx, 'bridge_not_found')
  const staff = staffIn(ctx)
  const { name } = await readBridge(state, staff, id)
  const [rows, decided] = await Promise.all([readHeld(state, staff, id), readDecided(state, staff, id)])
  return {
    title: words(ctx.lang).heldTitle,
    shell: 'console',
    nav: 'bridges',
    body: (
      <HeldPage
        lang={ctx.lang}
        id={id}
        name={name}
        resolved={ctx.url.searchParams.has('resolved')}
        rows={rows.map((row) => ({
          key: row.key,
          number: row.number,
          why: whyOf(row, ctx.lang),
          at: row.at.toString(),
        }))}
        decided={decided.map((row) => ({
          key: row.key,
          number: row.number,
          fault: whyOf(row, ctx.lang),
          way: (row.resolution ?? 'by_hand') as DecidedLine['way'],
          why: row.why ?? '',
          by: row.by_name ?? '',
          at: row.resolved_at?.toString() ?? '',
          closed: row.closed_seqs ?? [],
        }))}
      />
    ),
  }
}

/** Their version: what they sent, the reporter covered. */
function theirsOf({ kind, theirs }: HeldRow, lang: 'zh' | 'en'): Fact[] {
  const w = words(lang)
  if (kind === 'clock') return [{ term: w.due, value: when(lang, String((JSON.parse(theirs) as { due: string }).due)) }]
  if (kind === 'out') {
    const { said, sent } = JSON.parse(theirs) as { said: string; sent: string }
    return [
      { term: w.said, value: said },
      { term: w.sent, value: sent },
    ]
  }
  const one = JSON.parse(theirs) as Message
  const who = [one.name, one.phone].filter(Boolean).join(' ')
  return [
    { term: w.kind, value: w.kinds[one.kind] },
    { term: w.text, value: one.text },
    { term: w.category, value: one.category },
    { term: w.place, value: one.place },
    { term: w.address, value: one.address },
    { term: w.people, value: who },
    { term: w.theirState, value: one.state },
    { term: w.theirWords, value: one.words },
    { term: w.due, value: one.due === null ? null : when(lang, new Date(one.due).toISOString()) },
  ]
}

async function oursOf(state: ExchangeState, ctx: PageContext, caseId: Id | null): Promise<Fact[]> {
  const one = caseId && (await readOurs(state, staffIn(ctx), caseId))
  if (!caseId || !one) return []
  const w = words(ctx.lang)
  const { cases } = state
  return [
    { term: w.caseLink, value: <a href={casesPaths.desk.show(caseId)}>{humanId(caseId)}</a> },
    { term: w.status, value: statusLabel(one.status as Status, ctx.lang) },
    { term: w.text, value: one.title },
    {
      term: w.category,
      value: one.category && (cases.services.catalogue().get(one.category)?.name[ctx.lang] ?? one.category),
    },
    { term: w.place, value: cases.places.nameOf(one.place as PlaceCode) },
    { term: w.unit, value: one.unit && cases.people.units().get(one.unit as UnitId)?.name },
    { term: w.handleBy, value: one.handle_by && when(ctx.lang, one.handle_by.toString()) },
  ]
}

const asksOf = (fault: string): ('category' | 'place')[] =>
  fault === 'category_unmapped' || fault === 'place_unmapped' ? ['category', 'place'] : []

const keyIn = ({ url }: PageContext): string => {
  const key = url.searchParams.get('key')
  if (!key || key.length > 300) throw new Refusal('held_not_found')
  return key
}

async function one(state: ExchangeState, ctx: PageContext, typed: Typed): Promise<View> {
  const id = idIn(ctx, 'bridge_not_found')
  const key = keyIn(ctx)
  const row = await readHeldRow(state, staffIn(ctx), id, key)
  if (row.resolved_at) throw new Refusal('held_resolved')
  const made = row.case_id !== null
  const opens = row.kind === 'message' && !made && row.fault !== 'settled'
  const behind = opens ? await waitingSeqs(state, { county: countyOf(id), id }, row.number) : []
  return {
    title: row.number,
    shell: 'console',
    nav: 'bridges',
    status: typed.errors.length > 0 ? 422 : 200,
    body: (
      <HeldOnePage
        lang={ctx.lang}
        id={id}
        number={row.number}
        why={whyOf(row, ctx.lang)}
        typed={typed}
        actId={typed.values['actId'] ?? randomUUID()}
        heldKey={key}
        theirs={theirsOf(row, ctx.lang)}
        ours={await oursOf(state, ctx, row.case_id as Id | null)}
        asks={asksOf(row.fault)}
        choices={state.cases.services
          .catalogue()
          .categories.filter(({ retired }) => !retired)
          .map(({ code, name }) => ({ code, name: name[ctx.lang] }))}
        ways={
          row.kind === 'clock'
            ? ['ours', 'by_hand']
            : made || row.kind !== 'message'
              ? ['theirs', 'ours', 'by_hand']
              : opens
                ? ['theirs', 'by_hand']
                : ['by_hand']
        }
        behind={behind}
      />
    ),
  }
}

/** 待裁定: what two systems do not agree on, side by side, decided by a person. */
export function heldPages(state: ExchangeState): Page[] {
  return [
    page({ path: '/console/bridges/{id}/held', power: 'exchange.decide', get: (ctx) => list(state, ctx) }),
    page({
      path: '/console/bridges/{id}/held/one',
      power: 'exchange.decide',
      get: (ctx) => one(state, ctx, nothingTyped),
      async post(ctx, form) {
        const id = idIn(ctx, 'bridge_not_found')
        try {
          await resolveHeld(state, staffIn(ctx), id, keyIn(ctx), readFields(ResolveHeld, form))
          return { to: `${bridgePaths.held(id)}?resolved` }
        } catch (error) {
          return one(state, ctx, typedWith(form, error, ctx.lang))
        }
      },
    }),
  ]
}
