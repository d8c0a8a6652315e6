import { Refusal } from '@lianxin/platform/http'
import type { ResidentActor } from '@lianxin/platform/auth'
import { Repeated } from '@lianxin/platform/db'
import { countyOf, humanId, kinds, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { actorId, actorName, canonical, firstEntry } from '@lianxin/platform/journal'
import type { Entries } from '../../contract/entries.ts'
import type { CaseId } from '../../contract/ids.ts'
import { isOffDesk, type Status } from '../../contract/moves.ts'
import { Report, type Receipt } from '../../contract/report.ts'
import { statusRows } from '../../contract/statuses.ts'
import { cleanText } from '../../rules/report-text.ts'
import { iso } from '../intake/iso.ts'
import { receiptOfRow } from '../intake/receipt.ts'
import type { Asking } from '../intake/report-case.ts'
import { reporterOf } from '../intake/reporter.ts'
import type { NewReport } from '../intake/write-batch.ts'
import type { CaseRow } from '../case-row.ts'
import { receiptCode, receiptHash } from '../receipts.ts'
import { contactNameAt, contactPhoneAt } from '../sealed-at.ts'
import type { CasesState } from '../state.ts'
import { findCase, q } from '../store.ts'

export interface Joining {
  readonly actId: string
  readonly words: string
  readonly name?: string | undefined
  readonly phone?: string | undefined
}

const noWords = { zh: '我也遇到这件事', en: 'The same trouble here' } as const

/**
 * 附议: somebody who has the same trouble joins a matter that is public. It is a case of her own, merged from the first
 * moment: she hears each step and rates the answer for herself. Refuses what is not public, what is hers already, and
 * staff, who merge.
 */
export async function joinMatter(
  cases: CasesState,
  { actor, lang }: Asking,
  id: CaseId,
  joining: Joining,
): Promise<Receipt> {
  if (actor.kind === 'staff') throw new Refusal('act_not_yours')
  const [[row]] = await cases.db.read({ as: 'intake' }, findCase(id))
  const isPublic = row !== undefined && (row.listed || row.public_words !== null)
  if (!isPublic || isOffDesk(row.status as Status)) throw new Refusal('not_public')
  if (actor.kind === 'resident' && (await isHers(cases, actor, row, joining.actId))) throw new Refusal('joined_already')
  const report = Report.parse({ ...joining, place: {} })
  const from = await reporterOf(actor, report, cases.people)

  const own: CaseId = await cases.ids.next(countyOf(id), kinds.case)
  const written = joinedCase(cases, { actor, lang }, own, row, joining, from)
  try {
    const before = await cases.lane.push(written)
    if (before) return receiptOfRow(cases, before, lang)
  } catch (error) {
    if (error instanceof Repeated) throw new Refusal('act_id_used')
    throw error
  }
  const place = row.place as PlaceCode
  return {
    id: own,
    number: humanId(own),
    code: receiptCode(cases.secret, own),
    status: 'merged',
    place: { code: place, name: cases.places.nameOf(place) },
    category: row.category,
    unit: null,
    reportedAt: iso(cases.clock.now().epochMilliseconds),
    handleBy: null,
    urgent: false,
    hotlines: [],
    asks: [],
    next: statusRows.merged.toReporter[lang],
  }
}

/** Whether she reported it, or joined it before by another act: joined twice she would count as two. */
async function isHers({ db }: CasesState, { id }: ResidentActor, row: CaseRow, actId: string): Promise<boolean> {
  if (row.reporter === id) return true
  const [[before]] = await db.read(
    { as: 'resident', person: id },
    q
      .selectFrom('cases.case')
      .select('act_id')
      .where('reporter', '=', id)
      .where('merged_into', '=', row.id)
      .where('status', '=', 'merged'),
  )
  return before !== undefined && before.act_id !== actId.toLowerCase()
}

function joinedCase(
  cases: CasesState,
  { actor, lang }: Asking,
  id: CaseId,
  whole: CaseRow,
  { actId, words }: Joining,
  from: Awaited<ReturnType<typeof reporterOf>>,
): NewReport {
  const county = countyOf(id)
  const at = cases.clock.now()
  const body: Entries['join'] = { to: 'merged', into: whole.id, number: humanId(whole.id as Id) }
  const entry = firstEntry({
    county,
    object: id,
    act: 'cases.join',
    act_id: actId.toLowerCase(),
    actor: actorId(actor),
    actor_name: actorName(actor),
    place: whole.place as PlaceCode,
    at,
    why: null,
    body: canonical({ ...body }),
  })
  return {
    entry,
    row: {
      county,
      id,
      act_id: actId.toLowerCase(),
      receipt: Buffer.from(receiptHash(cases.secret, id, receiptCode(cases.secret, id)), 'hex'),
      place: whole.place,
      place_id: whole.place_id,
      boundary: null,
      lon: null,
      lat: null,
      address: null,
      channel: from.channel,
      nature: whole.nature,
      details: '[]',
      category: whole.category,
      catalogue: whole.catalogue,
      suggested: null,
      title: whole.public_words ?? noWords[lang],
      text: cleanText(words) || noWords[lang],
      lang,
      files: [],
      reporter: from.reporter,
      made_by: null,
      contact_name: cases.vault.seal(contactNameAt(id), from.name && cleanText(from.name)),
      contact_phone: cases.vault.seal(contactPhoneAt(id), from.phone),
      asks_rating: true,
      confidential: false,
      urgent: false,
      status: 'merged',
      level: whole.level,
      unit: null,
      reported_at: iso(at.epochMilliseconds),
      accepted_at: null,
      dispatched_at: null,
      limit_unit: whole.limit_unit,
      limit_value: whole.limit_value,
      respond_by: null,
      dispatch_by: null,
      handle_by: null,
      return_by: null,
      turn_by: null,
      provisional: false,
      trace: JSON.stringify({
        by: 'person',
        rule: null,
        publisher: null,
        publishedAt: null,
        version: null,
        why: '附议',
      }),
      track: whole.track,
      must_report: false,
      // What complains of somebody is not public, so nobody joins it.
      accused_unit: null,
      accused_account: null,
      accused_words: null,
      sealed: false,
      clear_level: null,
      merged_into: whole.id,
      said_same: null,
      whole: null,
      outside_number: null,
      assists: '[]',
      assisting: [],
      version: entry.version,
      head: entry.hash,
    },
  }
}
