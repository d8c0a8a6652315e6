import { randomUUID } from 'node:crypto'
import {
  page,
  Refusal,
  type Form,
  type Page,
  type PageAnswer,
  type PageContext,
  type View,
} from '@lianxin/platform/http'
import { canonical, type ToRecord } from '@lianxin/platform/journal'
import type { Id } from '@lianxin/platform/ids'
import type { FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { EnterFigure, SignSheet, WhichSheet } from '../../contract/schemas.ts'
import { sayDay, sayPeriod, saySpan } from '../../web/periods/periods.logic.ts'
import { SheetPage, type SheetPageProps, type SignedShown } from '../../web/schemes/sheet-page.tsx'
import { roleName, sayTotal, sheetLines } from '../../web/schemes/sheet.logic.ts'
import { words } from '../../web/words.ts'
import { enterFigure } from '../acts/enter-figure.ts'
import { signSheet } from '../acts/sign-sheet.ts'
import type { EvaluationState } from '../deps.ts'
import { readEditions, type Edition } from '../reads/sheets.read.ts'
import { makeSheet, type MadeSheet } from '../scheme/make-sheet.ts'
import type { SchemeSeen } from '../scheme/read-scheme.ts'
import { staffIn } from './asked-view.ts'
import { errorsOf } from './form-errors.ts'
import { getScheme, mayReadSheet } from './schemes.page.tsx'
import { storeEvidence } from './store-evidence.ts'

export interface SheetSeen {
  readonly scheme: SchemeSeen
  readonly which: WhichSheet
  readonly made: MadeSheet
  readonly editions: readonly Edition[]
  /** Whether what stands is no longer what was signed last. */
  readonly changedSince: boolean
}

/** The sheet its address, or a form, asks for: as it stands now, and as it was signed. */
export async function getSheet(
  state: EvaluationState,
  ctx: PageContext,
  asked: Readonly<Record<string, unknown>> = Object.fromEntries(ctx.url.searchParams),
): Promise<SheetSeen> {
  const staff = staffIn(ctx)
  const scheme = await getScheme(state, ctx)
  const which = WhichSheet.safeParse(asked)
  if (!which.success || !mayReadSheet(state, staff, which.data.unit)) throw new Refusal('scheme_not_found')
  const [made, editions] = await Promise.all([
    makeSheet(state, staff, scheme, which.data),
    readEditions(state, staff, scheme, which.data),
  ])
  const last = editions.at(-1)
  const now = canonical(made.content as unknown as ToRecord['body'])
  return { scheme, which: which.data, made, editions, changedSince: last !== undefined && last.text !== now }
}

export const signedShown = ({ lang }: Pick<PageContext, 'lang'>, one: Edition): SignedShown => ({
  edition: one.edition,
  sentence: words(lang).schemes.signed(sayDay(lang, one.signedAt), one.signedBy, roleName(one.signedAs, lang)),
  holds: one.holds,
  checksum: one.checksum,
  signature: one.signature,
})

interface Again {
  readonly of: 'sign' | 'enter'
  readonly typed: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
}

function entryOf(ctx: PageContext, seen: SheetSeen, again?: Again): SheetPageProps['entry'] {
  const staff = staffIn(ctx)
  const items = seen.made.version.content.items.flatMap((item) =>
    item.source === 'hand' ? [{ code: item.code, name: item.name }] : [],
  )
  const may =
    ctx.may('evaluation.manage') && staff.post.place === seen.scheme.place && staff.post.unit !== seen.which.unit
  if (!may || items.length === 0) return null
  const own = again?.of === 'enter' ? again : undefined
  return { actId: own?.typed['actId'] ?? randomUUID(), items, typed: own?.typed ?? {}, errors: own?.errors ?? [] }
}

function maySign(ctx: PageContext, { scheme, which, made, editions, changedSince }: SheetSeen): boolean {
  const { post } = staffIn(ctx)
  const open = made.isFrozen && (editions.length === 0 || changedSince)
  return open && ctx.may('evaluation.sign') && post.place === scheme.place && post.unit !== which.unit
}

/** What is shown: the edition signed last; where none is, or something has changed, what stands now is below the notice. */
const contentShown = ({ made, editions, changedSince }: SheetSeen) =>
  changedSince || editions.length === 0 ? made.content : (editions.at(-1)?.content ?? made.content)

function listsOf({ lang }: PageContext, seen: SheetSeen): SheetPageProps['lists'] {
  const { frozen, period, unit } = contentShown(seen)
  const query = new URLSearchParams({ by: 'unit', key: unit.id }).toString()
  return frozen.map(({ period: id, checksum }) => ({
    href: `${paths.period(id as Id)}?${query}`,
    name: sayPeriod(lang, period),
    checksum,
  }))
}

async function sheetView(state: EvaluationState, ctx: PageContext, again?: Again): Promise<View> {
  const seen = await getSheet(state, ctx, again?.typed)
  const { scheme, which, made, editions, changedSince } = seen
  const { lang } = ctx
  const content = contentShown(seen)
  const title = words(lang).schemes.sheet(content.unit.name, saySpan(lang, content.period))
  const last = editions.at(-1)
  const saved = ctx.url.searchParams.get('saved')
  return {
    title,
    shell: 'console',
    nav: 'schemes',
    status: again ? 422 : 200,
    body: (
      <SheetPage
        lang={lang}
        scheme={scheme}
        title={title}
        note={`${scheme.name} · ${words(lang).schemes.yearOf(scheme.year)} · ${words(lang).schemes.version(content.scheme.version)}`}
        which={{ unit: which.unit, kind: which.kind, month: String(which.month) }}
        lines={sheetLines(lang, content)}
        total={sayTotal(lang, content)}
        isFrozen={made.isFrozen}
        signed={last && !changedSince ? signedShown(ctx, last) : null}
        earlier={editions.slice(0, changedSince ? undefined : -1).map((one) => signedShown(ctx, one))}
        changedSince={changedSince}
        changes={content.changes.map(({ version, why, at }) => ({
          term: words(lang).schemes.version(version),
          value: `${sayDay(lang, at)} ${why}`,
        }))}
        lists={listsOf(ctx, seen)}
        entry={entryOf(ctx, seen, again)}
        sign={maySign(ctx, seen) ? { actId: randomUUID() } : null}
        errors={again?.of === 'sign' ? again.errors : []}
        saved={saved === 'entered' || saved === 'signedNow' ? saved : null}
      />
    ),
  }
}

async function act(state: EvaluationState, ctx: PageContext, form: Form): Promise<PageAnswer> {
  const of = form.get('do') === 'sign' ? 'sign' : 'enter'
  if (!ctx.may(of === 'sign' ? 'evaluation.sign' : 'evaluation.manage')) throw new Refusal('not_found')
  const staff = staffIn(ctx)
  const { scheme } = await getSheet(state, ctx, form.values)
  const which = WhichSheet.parse(form.values)
  const back = new URLSearchParams({ unit: which.unit, kind: which.kind, month: String(which.month) }).toString()
  try {
    if (of === 'sign') await signSheet(state, staff, scheme.id, SignSheet.parse(form.values))
    else {
      EnterFigure.parse({ ...form.values, files: [] })
      if (form.tooLarge !== undefined) throw new Refusal('photo_too_large', { field: 'photo' })
      const files = await storeEvidence(state, scheme.county, form.files)
      await enterFigure(state, staff, scheme.id, EnterFigure.parse({ ...form.values, files }))
    }
    return { to: `${paths.sheet(scheme.id)}?${back}&saved=${of === 'sign' ? 'signedNow' : 'entered'}` }
  } catch (error) {
    return sheetView(state, ctx, { of, typed: form.values, errors: errorsOf(error, ctx.lang) })
  }
}

/** A department's sheet, with what is entered by hand, and the signature. */
export function sheetPages(state: EvaluationState): Page[] {
  return [
    page({
      path: '/console/evaluation/schemes/{id}/sheet',
      power: 'evaluation.schemes',
      saysTooLarge: true,
      get: (ctx) => sheetView(state, ctx),
      post: (ctx, form) => act(state, ctx, form),
    }),
  ]
}
