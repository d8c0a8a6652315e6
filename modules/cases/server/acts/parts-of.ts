import type { Statement } from '@lianxin/platform/db'
import { countyOf, humanId, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { record, type ToRecord } from '@lianxin/platform/journal'
import type { UnitId } from '@lianxin/people/contract'
import type { Entries } from '../../contract/entries.ts'
import { dispatchedDues } from '../../rules/deadlines.ts'
import { officeLevel } from '../../rules/routing.ts'
import { derivedId } from '../derived-id.ts'
import { insertCases } from '../intake/case-insert.ts'
import { iso } from '../intake/iso.ts'
import { receiptCode, receiptHash } from '../receipts.ts'
import type { CaseRow } from '../case-row.ts'
import type { CasesState } from '../state.ts'
import type { Acting } from './standing.ts'

/**
 * The parts of a split case: each a case of its own with its unit, under the promise of the whole. Nobody is asked to
 * rate a part; the reporter hears of the whole.
 */
export function partsOf(
  cases: CasesState,
  { actor }: Acting,
  row: CaseRow,
  { parts }: Entries['split'],
  at: Temporal.Instant,
): Statement[] {
  const table = cases.services.tableFor(row.place as PlaceCode)
  const now = at.epochMilliseconds
  return parts.flatMap(({ id, unit }) => {
    const { signBy, respondBy, returnBy } = dispatchedDues(table, now, null, row.urgent)
    const part = id as Id
    const county = countyOf(part)
    const actId = derivedId(`${id} part`)
    const body: Entries['part'] = {
      to: 'dispatched',
      unit,
      handleBy: row.handle_by?.toString() ?? null,
      whole: row.id,
      number: humanId(row.id as Id),
    }
    const place = row.place as PlaceCode
    const entry = record({
      county,
      object: part,
      place,
      act: 'cases.part',
      actId,
      actor,
      at,
      body: body as unknown as ToRecord['body'],
    })
    const held = cases.people.units().get(unit.id as UnitId)
    const rows = insertCases([
      {
        county,
        id: part,
        act_id: actId,
        receipt: Buffer.from(receiptHash(cases.secret, part, receiptCode(cases.secret, part)), 'hex'),
        place,
        place_id: row.place_id,
        boundary: row.boundary,
        lon: row.lon,
        lat: row.lat,
        address: row.address,
        channel: row.channel,
        nature: row.nature,
        details: JSON.stringify(row.details),
        category: row.category,
        catalogue: row.catalogue,
        suggested: null,
        title: row.title,
        text: row.text,
        lang: row.lang,
        files: [],
        reporter: null,
        made_by: null,
        contact_name: null,
        contact_phone: null,
        asks_rating: false,
        confidential: row.confidential,
        urgent: row.urgent,
        status: 'dispatched',
        level: held ? officeLevel(held.place) : row.level,
        unit: unit.id,
        reported_at: at.toString(),
        accepted_at: row.accepted_at?.toString() ?? null,
        dispatched_at: at.toString(),
        limit_unit: row.limit_unit,
        limit_value: row.limit_value,
        respond_by: iso(respondBy),
        dispatch_by: iso(now),
        handle_by: row.handle_by?.toString() ?? null,
        return_by: iso(returnBy),
        turn_by: iso(signBy),
        provisional: row.provisional,
        trace: JSON.stringify({
          by: 'person',
          rule: null,
          publisher: null,
          publishedAt: null,
          version: null,
          why: '分办',
        }),
        track: row.track,
        must_report: row.must_report,
        accused_unit: row.accused_unit,
        accused_account: row.accused_account,
        accused_words: row.accused_words,
        sealed: false,
        clear_level: row.clear_level,
        merged_into: null,
        said_same: null,
        whole: row.id,
        outside_number: null,
        assists: '[]',
        assisting: [],
        version: entry.version,
        head: entry.hash,
      },
    ])
    return [...rows, ...entry.statements]
  })
}
