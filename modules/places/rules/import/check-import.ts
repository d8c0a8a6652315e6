import { lies, parentOf, shortCode, type PlaceCode } from '../../contract/codes.ts'
import { stops, type Fault } from '../../contract/faults.ts'
import type { Border } from '../locate/footprints.ts'
import { borderFaults } from './border-faults.ts'
import type { Draft, ImportFile } from './draft.ts'
import { readDraft } from './read-draft.ts'
import { repaired } from './repair.ts'
import { snapped } from './snap.ts'

/** What is already there, as far as an import must know it. */
export interface Standing {
  /** Codes of places in force. */
  readonly codes: ReadonlySet<PlaceCode>
  /** Codes of places that have ended, with their names: never to be used again. */
  readonly ended: ReadonlyMap<PlaceCode, string>
  /** Local codes in use and whose they are. */
  readonly aliases: ReadonlyMap<string, PlaceCode>
  /** Borders in force, smallest places only. */
  readonly borders: readonly Border[]
}

export interface ImportReport {
  readonly drafts: readonly Draft[]
  /** Every fault, in the order of the file. */
  readonly faults: readonly Fault[]
  /** Nothing that stops: it may be written. */
  readonly sound: boolean
  readonly added: number
  readonly changed: number
  /** Corners that were drawn to another; 0 unless it was asked for. */
  readonly snapped: number
}

export interface ImportOptions {
  /** The place whose subtree may be written. */
  readonly scope: PlaceCode
  /** Drop repeated points and spikes instead of reporting them. */
  readonly repair?: boolean
  /** Draw corners together that differ by five centimetres or less. */
  readonly snap?: boolean
}

/** Checks a whole file against itself and what is there. Nothing is written here; the report names everything at once. */
export function checkImport(file: ImportFile, standing: Standing, options: ImportOptions): ImportReport {
  const faults: Fault[] = [...file.faults]
  const asRead: Draft[] = []
  for (const row of file.rows) {
    const read = readDraft(row)
    faults.push(...read.faults)
    if (read.draft)
      asRead.push(
        options.repair && read.draft.shape ? { ...read.draft, shape: repaired(read.draft.shape) } : read.draft,
      )
  }
  const { drafts, moved } = options.snap ? snapped(asRead, standing.borders) : { drafts: asRead, moved: 0 }
  faults.push(...treeFaults(drafts, standing, options.scope), ...borderFaults(drafts, standing.borders))
  faults.sort((a, b) => a.row - b.row)
  const changed = drafts.filter(({ code }) => standing.codes.has(code)).length
  return {
    drafts,
    faults,
    sound: !faults.some(stops) && drafts.length > 0,
    added: drafts.length - changed,
    changed,
    snapped: moved,
  }
}

/** Duplicates, parents, reused codes and aliases, places outside the scope. */
function treeFaults(drafts: readonly Draft[], standing: Standing, scope: PlaceCode): Fault[] {
  const faults: Fault[] = []
  const rows = new Map<PlaceCode, number>()
  const aliases = new Map(standing.aliases)
  for (const { row, code } of drafts) {
    const first = rows.get(code)
    if (first === undefined) rows.set(code, row)
    else faults.push({ row, code: 'duplicate', field: 'code', values: { code: shortCode(code), first: String(first) } })
  }
  for (const { row, code, aliases: own } of drafts) {
    const parent = parentOf(code)
    const values = { code: shortCode(code) }
    if (!lies(code, scope)) faults.push({ row, code: 'out_of_scope', field: 'code', values })
    else if (parent && !rows.has(parent) && !standing.codes.has(parent))
      faults.push({ row, code: 'missing_parent', field: 'parent', values: { ...values, parent: shortCode(parent) } })
    const ended = standing.ended.get(code)
    if (ended !== undefined && !standing.codes.has(code))
      faults.push({ row, code: 'code_used', field: 'code', values: { ...values, name: ended } })
    for (const alias of own) {
      const other = aliases.get(alias)
      if (other !== undefined && other !== code)
        faults.push({ row, code: 'alias_taken', field: 'alias', values: { alias, other: shortCode(other) } })
      aliases.set(alias, code)
    }
  }
  return faults
}
