import { lies, lineageOf } from '@lianxin/places/contract'
import type { UnitId } from '../../contract/ids.ts'
import { unitColumns, type UnitColumn } from '../../contract/unit-columns.ts'
import { unitKinds } from '../../contract/unit-kinds.ts'
import type { Fault } from '../roster.ts'
import type { Why } from '../roster-faults.ts'
import { nameKey } from '../unit-aliases.ts'
import { unitFaults as faults } from './faults.ts'
import {
  isUnitId,
  readUnitRow,
  textOf,
  type SayUnit,
  type UnitDraft,
  type UnitRow,
  type UnitsWorld,
} from './unit-row.ts'

/** The unit above in its line: one that has a number, or a row of the file that will get one. */
type Above = { readonly id: UnitId } | { readonly row: number } | null

/** A line that holds: a unit new, changed, or as it was. */
export interface UnitEntry extends UnitDraft {
  readonly parent: Above
  readonly change: 'new' | 'changed' | 'same'
}

/**
 * Checks a sheet of units as a whole: every fault by row, and entries that are complete only when there are none. What a
 * row leaves empty stays as it is; a new department's line is the same kind above it.
 */
export function checkUnits(rows: readonly UnitRow[], world: UnitsWorld): { entries: UnitEntry[]; faults: Fault[] } {
  const found: Fault[] = []
  const sayOf =
    ({ row, cells }: UnitRow): SayUnit =>
    (column: UnitColumn, why: Why) =>
      found.push({ row, column: unitColumns[column].zh, value: (cells[column] ?? '').slice(0, 60), why })

  const drafts = new Map<UnitRow, UnitDraft>()
  const stands = new Map<string, UnitDraft>()
  for (const row of rows) {
    const draft = readUnitRow(row, world, sayOf(row))
    if (!draft) continue
    const stand = `${draft.kind}@${draft.place}`
    const twin = stands.get(stand)
    if (twin) sayOf(row)('kind', faults.same(twin.row))
    else stands.set(stand, draft)
    drafts.set(row, draft)
  }
  const inFile = fileOf([...drafts.values()])
  const entries: UnitEntry[] = []
  const byRow = new Map<number, UnitEntry>()
  for (const [row, draft] of drafts) {
    const parent = aboveOf(draft, textOf(row, 'parent'), inFile, world)
    if (parent !== null && 'zh' in parent) {
      sayOf(row)('parent', parent)
      continue
    }
    const entry = { ...draft, parent, change: changeOf(draft, parent) }
    entries.push(entry)
    byRow.set(row.row, entry)
    if (entry.change === 'changed' && draft.known?.closedOn) sayOf(row)('name', faults.ending(draft.known.closedOn))
  }
  const circles = circlesIn(entries, world)
  for (const row of drafts.keys()) if (circles(byRow.get(row.row))) sayOf(row)('parent', faults.parentCircle)
  return { entries, faults: found.sort((a, b) => a.row - b.row) }
}

/** The units of the file as others in it may name them: by name or kind, the nearest at the place or above it. */
function fileOf(drafts: readonly UnitDraft[]) {
  const named = new Map(drafts.map((one) => [`${nameKey(one.name)}@${one.place}`, one]))
  const stands = new Map(drafts.map((one) => [`${one.kind}@${one.place}`, one]))
  const nearest = (some: ReadonlyMap<string, UnitDraft>, key: string, below: UnitDraft) =>
    lineageOf(below.place)
      .toReversed()
      .map((place) => some.get(`${key}@${place}`))
      .find((one) => one !== undefined && one.row !== below.row)
  return {
    named: (name: string, below: UnitDraft) => nearest(named, nameKey(name), below),
    ofKind: (below: UnitDraft) => nearest(stands, below.kind, below),
  }
}

/** The line above a unit as its cell says it; what is left empty is as it was, or for a new one the same kind above. */
function aboveOf(
  draft: UnitDraft,
  text: string,
  inFile: ReturnType<typeof fileOf>,
  { units }: UnitsWorld,
): Above | Why {
  if (text === '') return draft.known ? byId(draft.known.parent) : sameKindAbove(draft, inFile, units)
  const sibling = isUnitId(text) ? undefined : inFile.named(text, draft)
  if (sibling) return refOf(sibling)
  const unit = isUnitId(text) ? units.get(text) : units.named(text, draft.place)
  if (!unit || !lies(draft.place, unit.place))
    return nameKey(text) === nameKey(draft.name) ? faults.parentSelf : faults.parentUnknown
  return unit.id === draft.known?.id ? faults.parentSelf : { id: unit.id }
}

function sameKindAbove(draft: UnitDraft, inFile: ReturnType<typeof fileOf>, units: UnitsWorld['units']): Above {
  if (unitKinds[draft.kind].sort !== 'department') return null
  const sibling = inFile.ofKind(draft)
  const before = units.unitFor({ kind: draft.kind, place: draft.place })
  if (!sibling) return byId(before?.id ?? null)
  // Codes of one line grow downwards, so the greater one is the nearer.
  return before && before.place > sibling.place ? { id: before.id } : refOf(sibling)
}

const refOf = ({ known, row }: UnitDraft): Above => (known ? { id: known.id } : { row })
const byId = (id: UnitId | null): Above => (id === null ? null : { id })

function changeOf({ known, ...draft }: UnitDraft, parent: Above): UnitEntry['change'] {
  if (!known) return 'new'
  const was = known.aliases ?? []
  const same =
    known.name === draft.name &&
    known.platform === draft.platform &&
    known.phone === draft.phone &&
    (known.address ?? null) === draft.address &&
    known.parent === (parent && 'id' in parent ? parent.id : parent ? undefined : null) &&
    was.length === draft.aliases.length &&
    was.every((one) => draft.aliases.includes(one))
  return same ? 'same' : 'changed'
}

/** Whether a unit's line, followed upwards, comes back to it. */
function circlesIn(entries: readonly UnitEntry[], { units }: UnitsWorld) {
  const byRow = new Map(entries.map((one) => [one.row, one]))
  const byUnit = new Map(entries.flatMap((one) => (one.known ? [[one.known.id, one]] : [])))
  /** Of the file where it says so, else as it stands. */
  const above = (parent: Above): { key: string; parent: Above } | undefined => {
    if (parent === null) return undefined
    const entry = 'row' in parent ? byRow.get(parent.row) : byUnit.get(parent.id)
    if (entry) return { key: String(entry.row), parent: entry.parent }
    const unit = 'id' in parent ? units.get(parent.id) : undefined
    return unit && { key: unit.id, parent: byId(unit.parent) }
  }
  return (entry: UnitEntry | undefined): boolean => {
    const seen = new Set<string>()
    for (let one = entry && above(entry.parent); one && !seen.has(one.key); one = above(one.parent)) {
      if (one.key === String(entry?.row)) return true
      seen.add(one.key)
    }
    return false
  }
}
