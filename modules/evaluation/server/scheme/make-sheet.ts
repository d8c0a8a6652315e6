import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import type { County, Id } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import type { WhichSheet } from '../../contract/schemas.ts'
import type { IndicatorName } from '../../rules/indicators.ts'
import { correctedFigure, type Based } from '../../rules/panel/correct.ts'
import { spanOf, type Span } from '../../rules/period/span.ts'
import { versionFor } from '../../rules/scheme/effect.ts'
import { sheetItem, sheetOf, type HandEntry, type SheetContent } from '../../rules/scheme/sheet.ts'
import type { EvaluationState } from '../deps.ts'
import { correctionOf } from '../panel/corrections.ts'
import { q } from '../store.ts'
import type { SchemeSeen, VersionSeen } from './read-scheme.ts'

/** Every county's period of these months: a department of the city is assessed by all of them. */
async function frozenPeriods(state: EvaluationState, staff: Staff, scheme: SchemeSeen, span: Span) {
  const [periods] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('evaluation.period as p')
      .leftJoin('evaluation.freeze as f', (join) =>
        join.onRef('f.county', '=', 'p.county').onRef('f.period', '=', 'p.id'),
      )
      .select(['p.county', 'p.id', 'f.checksum'])
      .where('p.kind', '=', span.kind)
      .where('p.from_month', '=', span.from)
      .$if(scheme.county !== state.city, (some) => some.where('p.county', '=', scheme.county))
      .orderBy('p.id'),
  )
  return periods
}

interface Given {
  readonly frozen: Based[]
  readonly standing: Based[]
  readonly isCorrected: boolean
}

/** Figures of units in frozen periods, as they froze and as decisions leave them, by unit and indicator. */
async function figuresOf(
  state: EvaluationState,
  periods: readonly { county: number; id: string }[],
  units: readonly string[],
): Promise<Map<string, Given>> {
  const ids = periods.map(({ id }) => id)
  const counties = periods.map(({ county }) => county as County)
  // Of the group only its share goes on a sheet, and that must be the same whoever reads it.
  const [rows, corrections] = await state.db.read(
    everywhere,
    q
      .selectFrom('evaluation.frozen_figure as g')
      .selectAll('g')
      .where('g.county', 'in', counties)
      .where('g.period', 'in', ids)
      .where('g.by', '=', 'unit')
      .where('g.residents', '=', true)
      .where('g.key', 'in', [...units]),
    q
      .selectFrom('evaluation.correction')
      .selectAll()
      .where('county', 'in', counties)
      .where('period', 'in', ids)
      .orderBy('at')
      .orderBy('plea'),
  )
  const given = new Map<string, Given>()
  for (const row of rows) {
    const frozen: Based = {
      name: row.indicator as IndicatorName,
      rate: { value: row.value, low: row.low, high: row.high, good: row.good, of: row.of },
      bounds: null,
      coverage: null,
      rated: row.rated,
      asked: row.asked,
    }
    const own = corrections.filter(({ period }) => period === row.period).map((one) => correctionOf(one))
    const corrected = correctedFigure(frozen, { by: 'unit', key: row.key }, own)
    const before = given.get(`${row.key} ${row.indicator}`)
    given.set(`${row.key} ${row.indicator}`, {
      frozen: [...(before?.frozen ?? []), frozen],
      standing: [
        ...(before?.standing ?? []),
        corrected ? { ...corrected.figure, rated: corrected.rated, asked: corrected.asked } : frozen,
      ],
      isCorrected: (before?.isCorrected ?? false) || corrected !== undefined,
    })
  }
  return given
}

async function handEntries(
  state: EvaluationState,
  staff: Staff,
  scheme: SchemeSeen,
  unit: Id,
  span: Span,
): Promise<Map<string, HandEntry>> {
  const [rows] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('evaluation.hand_entry')
      .select(['item', 'value', 'evidence', 'by_name', 'at', 'files'])
      .where('county', '=', scheme.county)
      .where('scheme', '=', scheme.id)
      .where('unit', '=', unit)
      .where('kind', '=', span.kind)
      .where('from_month', '=', span.from)
      .orderBy('no'),
  )
  // The last entry of an item counts.
  return new Map(
    rows.map(({ item, value, evidence, by_name: by, at, files }) => [
      item,
      { value, evidence, by, at: at.toString(), files: files.map((id) => String(id)) },
    ]),
  )
}

export interface MadeSheet {
  readonly content: SheetContent
  readonly version: VersionSeen
  /** False while a period it rests on runs. */
  readonly isFrozen: boolean
}

/**
 * A department's sheet as it stands: by the version that all had agreed to, from figures that are frozen, with the
 * panel's corrections and what was entered by hand. Refuses a unit that is not in the scheme, and a period for which
 * nothing was agreed.
 */
export async function makeSheet(
  state: EvaluationState,
  staff: Staff,
  scheme: SchemeSeen,
  { unit, kind, month }: WhichSheet,
): Promise<MadeSheet> {
  const span = spanOf(kind, month)
  const version = versionFor(scheme.year, scheme.versions, span)
  if (!version) throw new Refusal('sheet_needs_version')
  const { units, items } = version.content
  const of = units.find(({ id }) => id === unit)
  if (!of) throw new Refusal('not_of_scheme')
  const periods = await frozenPeriods(state, staff, scheme, span)
  const frozen = periods.flatMap(({ county, id, checksum }) => (checksum === null ? [] : [{ county, id, checksum }]))
  const [figures, hand] = await Promise.all([
    frozen.length === 0
      ? new Map<string, Given>()
      : figuresOf(
          state,
          frozen,
          units.map(({ id }) => id),
        ),
    handEntries(state, staff, scheme, unit, span),
  ])
  const lines = items.map((item) => {
    const given = item.source === 'indicator' ? figures.get(`${unit} ${item.indicator}`) : undefined
    const group =
      item.source === 'indicator'
        ? units.flatMap(({ id }) => figures.get(`${id} ${item.indicator}`)?.standing ?? [])
        : []
    return sheetItem(item, {
      frozen: given?.frozen ?? [],
      standing: given?.standing ?? [],
      isCorrected: given?.isCorrected ?? false,
      group,
      hand: hand.get(item.code) ?? null,
    })
  })
  const head = {
    scheme: { id: scheme.id, name: scheme.name, year: scheme.year, version: version.no },
    changes: scheme.versions
      .filter(({ no, why }) => no <= version.no && why !== null)
      .map(({ no, why, proposedAt }) => ({ version: no, why: why ?? '', at: proposedAt })),
    unit: of,
    period: span,
    frozen: frozen.map(({ id, checksum }) => ({ period: id, checksum })),
  }
  return { content: sheetOf(head, lines), version, isFrozen: periods.length > 0 && frozen.length === periods.length }
}
