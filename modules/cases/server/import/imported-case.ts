import type { Staff } from '@lianxin/platform/auth'
import { countyOf } from '@lianxin/platform/ids'
import { actorId, actorName, canonical, firstEntry } from '@lianxin/platform/journal'
import type { Entries } from '../../contract/entries.ts'
import type { CaseId } from '../../contract/ids.ts'
import { dispatchBy, dispatchedDues } from '../../rules/deadlines.ts'
import type { ImportedCase } from '../../rules/import/check-import.ts'
import { titleOf } from '../../rules/report-text.ts'
import { intakeLevel, officeLevel } from '../../rules/routing.ts'
import { limitOf, trackOf } from '../../rules/tracks.ts'
import { derivedId } from '../derived-id.ts'
import { iso } from '../intake/iso.ts'
import type { NewReport } from '../intake/write-batch.ts'
import { receiptCode, receiptHash } from '../receipts.ts'
import { contactNameAt, contactPhoneAt } from '../sealed-at.ts'
import type { CasesState } from '../state.ts'

/** A case of another system as this one keeps it: its promise is the one that was given, counted from when it was given. */
export function importedCase(cases: CasesState, staff: Staff, id: CaseId, one: ImportedCase): NewReport {
  const { place, category, unit } = one
  const county = countyOf(place)
  const table = cases.services.tableFor(place)
  const now = cases.clock.now().epochMilliseconds
  const status = unit === null ? 'accepted' : one.signed ? 'in_progress' : 'dispatched'
  const { signBy, respondBy } = dispatchedDues(table, now, category.respond, category.urgent)
  const out = dispatchBy(table, now, category.urgent)
  const turn = { accepted: out, dispatched: signBy, in_progress: one.due }[status]
  const limit = limitOf(category)
  const actId = derivedId(`${county}:${one.number} import`)
  const body: Entries['import'] = {
    to: status,
    category: category.code,
    unit: unit && { id: unit.id, name: unit.name },
    acceptedAt: iso(one.acceptedAt),
    handleBy: iso(one.due),
    number: one.number,
  }
  const entry = firstEntry({
    county,
    object: id,
    act: 'cases.import',
    act_id: actId,
    actor: actorId(staff),
    actor_name: actorName(staff),
    place,
    at: cases.clock.now(),
    why: null,
    body: canonical({ ...body, unit: body.unit && { ...body.unit } }),
  })
  return {
    entry,
    row: {
      county,
      id,
      act_id: actId,
      receipt: Buffer.from(receiptHash(cases.secret, id, receiptCode(cases.secret, id)), 'hex'),
      place,
      place_id: cases.places.find(place)?.id ?? null,
      boundary: null,
      lon: null,
      lat: null,
      address: null,
      channel: 'import',
      nature: null,
      details: '[]',
      category: category.code,
      catalogue: cases.services.catalogue().version,
      suggested: null,
      title: titleOf(one.text) || one.number,
      text: one.text,
      lang: 'zh',
      files: [],
      reporter: null,
      made_by: staff.account,
      contact_name: cases.vault.seal(contactNameAt(id), one.name),
      contact_phone: cases.vault.seal(contactPhoneAt(id), one.phone),
      asks_rating: true,
      confidential: category.confidential,
      urgent: category.urgent,
      status,
      level: unit ? officeLevel(unit.place) : intakeLevel(place),
      unit: unit?.id ?? null,
      reported_at: iso(one.acceptedAt),
      accepted_at: iso(one.acceptedAt),
      dispatched_at: unit ? iso(one.acceptedAt) : null,
      limit_unit: limit?.unit ?? null,
      limit_value: limit?.value ?? null,
      respond_by: unit ? iso(respondBy) : null,
      dispatch_by: iso(out),
      handle_by: iso(one.due),
      return_by: null,
      turn_by: iso(turn),
      provisional: false,
      trace: JSON.stringify({
        by: 'person',
        rule: null,
        publisher: null,
        publishedAt: null,
        version: null,
        why: `从原系统转入 ${one.number}`,
      }),
      track: trackOf(category.code),
      must_report: category.mustReport,
      accused_unit: null,
      accused_account: null,
      accused_words: null,
      sealed: false,
      clear_level: null,
      merged_into: null,
      said_same: null,
      whole: null,
      outside_number: one.number,
      assists: '[]',
      assisting: [],
      version: entry.version,
      head: entry.hash,
    },
  }
}
