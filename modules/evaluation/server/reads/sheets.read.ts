import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isSignedBy } from '@lianxin/platform/crypto'
import type { Id } from '@lianxin/platform/ids'
import type { WhichSheet } from '../../contract/schemas.ts'
import { spanOf } from '../../rules/period/span.ts'
import type { SheetContent } from '../../rules/scheme/sheet.ts'
import type { EvaluationState } from '../deps.ts'
import type { SchemeSeen } from '../scheme/read-scheme.ts'
import { q } from '../store.ts'

/** A signed sheet, with whether its signature holds now: asked at every reading, never remembered. */
export interface Edition {
  readonly id: Id
  readonly edition: number
  /** As it was signed, word by word. */
  readonly text: string
  readonly content: SheetContent
  readonly checksum: string
  readonly signature: string
  readonly publicKey: string
  readonly holds: boolean
  readonly signedAt: string
  readonly signedBy: string
  readonly signedAs: string
}

/** Which sheets of a scheme are signed: unit, kind and first month. */
export async function readSigned(
  state: EvaluationState,
  staff: Staff,
  { id, county }: SchemeSeen,
): Promise<Set<string>> {
  const [rows] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('evaluation.sheet')
      .select(['unit', 'kind', 'from_month'])
      .distinct()
      .where('county', '=', county)
      .where('scheme', '=', id),
  )
  return new Set(rows.map(({ unit, kind, from_month }) => `${unit} ${kind} ${from_month}`))
}

/** The signed editions of a sheet, the first first. */
export async function readEditions(
  state: EvaluationState,
  staff: Staff,
  { id, county }: SchemeSeen,
  { unit, kind, month }: WhichSheet,
): Promise<Edition[]> {
  const [rows] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('evaluation.sheet')
      .selectAll()
      .where('county', '=', county)
      .where('scheme', '=', id)
      .where('unit', '=', unit)
      .where('kind', '=', kind)
      .where('from_month', '=', spanOf(kind, month).from)
      .orderBy('edition'),
  )
  return rows.map((row) => ({
    id: row.id as Id,
    edition: row.edition,
    text: row.content,
    content: JSON.parse(row.content) as SheetContent,
    checksum: row.checksum,
    signature: row.signature,
    publicKey: row.public_key,
    holds: isSignedBy(row.public_key, row.content, row.signature),
    signedAt: row.signed_at.toString(),
    signedBy: row.signed_by_name,
    signedAs: row.signed_as,
  }))
}
