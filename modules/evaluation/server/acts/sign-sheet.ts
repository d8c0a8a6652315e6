import { createHash } from 'node:crypto'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isUniqueViolation, Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { actBefore, canonical, record, type ToRecord } from '@lianxin/platform/journal'
import type { SignSheet } from '../../contract/schemas.ts'
import { missingHand } from '../../rules/scheme/sheet.ts'
import type { Acted } from '../act.ts'
import type { EvaluationState } from '../deps.ts'
import { readEditions } from '../reads/sheets.read.ts'
import { makeSheet } from '../scheme/make-sheet.ts'
import { findScheme } from '../scheme/read-scheme.ts'
import { q } from '../store.ts'

/**
 * 签发: a named person puts their name under a sheet as it stands, and the house its signature. What is signed is changed
 * by nobody; after a later correction a new edition is signed, and the old one stays. Refuses an unfrozen period, a sheet
 * with something left to enter, and whoever is of the unit.
 */
export async function signSheet(state: EvaluationState, staff: Staff, scheme: Id, input: SignSheet): Promise<Acted> {
  const found = await findScheme(state, staff, scheme)
  const county = countyOf(staff.post.place)
  // By whoever stands where the scheme does: a leader of one village signs for no department.
  if (!found || found.place !== staff.post.place) throw new Refusal('scheme_not_found')
  if (staff.post.unit === input.unit) throw new Refusal('own_unit')
  const { content, isFrozen } = await makeSheet(state, staff, found, input)
  if (!isFrozen) throw new Refusal('sheet_not_frozen')
  const missing = missingHand(content)
  if (missing.length > 0) throw new Refusal('sheet_incomplete', { zh: missing.join('、'), en: missing.join(', ') })
  const text = canonical(content as unknown as ToRecord['body'])
  const editions = await readEditions(state, staff, found, input)
  const [[repeat]] = await state.db.read(scopeOf(staff), actBefore(county, input.actId))
  if (!repeat && editions.at(-1)?.text === text) throw new Refusal('signed_already')
  const id = await state.ids.next(county, kinds.assessment)
  const at = state.clock.now()
  const place = (state.units().get(input.unit)?.place ?? staff.post.place) as PlaceCode
  const checksum = createHash('sha256').update(text).digest('hex')
  const edition = editions.length + 1
  const { kind, from } = content.period
  const signature = state.signer.sign(text)
  const entry = record({
    county,
    object: id,
    place,
    act: 'evaluation.sign_sheet',
    actId: input.actId,
    actor: staff,
    at,
    body: { scheme, unit: input.unit, kind, from, edition, checksum, signature },
  })
  const row = {
    county,
    id,
    place,
    scheme,
    unit: input.unit,
    kind,
    from_month: from,
    edition,
    content: text,
    checksum,
    signature,
    public_key: state.signer.publicKey,
    signed_at: at,
    signed_by: staff.account,
    signed_by_name: staff.name,
    signed_as: staff.post.role,
    head: entry.hash,
  }
  try {
    return await state.db.act(scopeOf(staff), async (t) => {
      const [[before]] = await t.send(actBefore(county, input.actId))
      if (before) {
        if (before.act !== 'evaluation.sign_sheet') throw new Refusal('act_id_used')
        return { id: before.object as Id, version: before.version }
      }
      await t.finish(q.insertInto('evaluation.sheet').values(row), ...entry.statements)
      return { id, version: entry.version }
    })
  } catch (error) {
    if (error instanceof Repeated) throw new Refusal('act_id_used')
    // Two signed at once: the second finds the edition taken.
    if (isUniqueViolation(error)) throw new Refusal('signed_already')
    throw error
  }
}
