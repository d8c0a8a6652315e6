import { createHash } from 'node:crypto'
import type { Actor } from '@lianxin/platform/auth'
import { Refusal, type RequestContext } from '@lianxin/platform/http'
import { Repeated } from '@lianxin/platform/db'
import { countyOf, kinds, type PlaceCode } from '@lianxin/platform/ids'
import { actorId, actorName, canonical, firstEntry } from '@lianxin/platform/journal'
import { BeyondCalendar, isProvisional, readDetails, type Category } from '@lianxin/services/rules'
import { actRow } from '../../contract/acts.ts'
import type { CaseId } from '../../contract/ids.ts'
import type { Receipt, Report } from '../../contract/report.ts'
import { arrive, type Arrived } from '../../rules/arrival.ts'
import { helpers } from '../../rules/change/routed.ts'
import { limitOf, trackOf } from '../../rules/tracks.ts'
import { cleanText, textFault, titleOf } from '../../rules/report-text.ts'
import { emergencyIn } from '../../rules/urgency.ts'
import { actOnCase } from '../acts/act-on-case.ts'
import { receiptCode, receiptHash } from '../receipts.ts'
import { contactNameAt, contactPhoneAt } from '../sealed-at.ts'
import type { CasesState } from '../state.ts'
import { complaintIn } from './complaint.ts'
import { findReportPlace, postedAt } from './find-place.ts'
import { iso } from './iso.ts'
import { reportBody } from './report-body.ts'
import { receiptOf, receiptOfRow } from './receipt.ts'
import { reporterOf } from './reporter.ts'
import type { NewReport } from './write-batch.ts'

export type Asking = Pick<RequestContext, 'actor' | 'lang'>

/** Of a report that another system took down: where it is known there, and what that makes of the time we promise. */
export interface FromOutside {
  readonly bridge: string
  readonly number: string
  /** From our own time limit, in milliseconds since the epoch, to the one that holds. */
  readonly dueOf: (ours: number | null) => number | null
}
const under = new WeakMap<CasesState, Map<string, Promise<Receipt>>>()

/**
 * 上报: a report with its place, its category if given, its route and its deadlines, written with its first entry in
 * one commit that many reports share. Refuses an empty or endless text, a wrong phone, an unknown or foreign place, an
 * unknown category. A repeat is answered by the first receipt.
 */
export async function reportCase(
  cases: CasesState,
  ask: Asking,
  report: Report,
  outside?: FromOutside,
): Promise<Receipt> {
  // Two sendings at once of one report must not meet in one batch: the second waits for the first's answer.
  let going = under.get(cases)
  if (!going) under.set(cases, (going = new Map()))
  const first = going.get(report.actId)
  if (first) return first
  const answer = take(cases, ask, report, outside)
  going.set(report.actId, answer)
  try {
    return await answer
  } finally {
    going.delete(report.actId)
  }
}

async function take(
  cases: CasesState,
  { actor, lang }: Asking,
  report: Report,
  outside: FromOutside | undefined,
): Promise<Receipt> {
  const text = cleanText(report.text)
  const fault = textFault(text, report.files.length > 0)
  if (fault) throw new Refusal(fault, { field: 'text' })
  const said = report.lang ?? lang
  const catalogue = cases.services.catalogue()
  const { kept, lon, lat } = findReportPlace(cases.places, report.place, postedAt(actor))
  const complaint = complaintIn(cases, report, kept.code)
  // A draft or an old link may carry a category that was retired since: whichever took its place is meant.
  const asked = report.category ?? complaint.category
  const category = asked ? catalogue.inForce(asked) : undefined
  if (report.category && !category) throw new Refusal('category_unknown', { field: 'category' })
  const details = detailsOf(category, report)
  if (report.onSpot && !standsAt(actor, kept.code)) throw new Refusal('act_not_yours', { field: 'onSpot' })
  const told = await reporterOf(actor, report, cases.people)
  const from = outside ? { ...told, channel: 'hotline' as const } : told

  const now = cases.clock.now()
  const at = now.epochMilliseconds
  const hotlines = emergencyIn(text)
  const urgent = (category?.urgent ?? false) || hotlines.length > 0
  const routed = arriveOrRefuse(cases, {
    place: kept.code,
    category: report.onSpot ? null : (category ?? null),
    nature: report.nature ?? null,
    channel: from.channel,
    urgent,
    at,
    accusedUnit: complaint.unit,
    sealed: complaint.sealed,
    clearLevel: complaint.clear,
    onRemit: category ? cases.services.authority().onRemit(category.code) : null,
  })
  // Before anybody has accepted it there is no promise of ours to move.
  const arrived =
    outside && routed.acceptedAt !== null ? { ...routed, handleBy: outside.dueOf(routed.handleBy) } : routed

  const limit = category ? limitOf(category) : null
  const county = countyOf(kept.code)
  const id: CaseId = await cases.ids.next(county, kinds.case)
  const code = receiptCode(cases.secret, id)
  const actId = report.actId.toLowerCase()
  const body = {
    ...reportBody(arrived, { channel: from.channel, category: category?.code ?? null, urgent }),
    ...(outside ? { outside: { bridge: outside.bridge, number: outside.number } } : {}),
  }
  const entry = firstEntry({
    county,
    object: id,
    act: 'cases.report',
    act_id: actId,
    actor: actorId(actor),
    actor_name: actorName(actor),
    place: kept.code,
    at: now,
    why: null,
    body: canonical({ ...body, unit: body.unit && { ...body.unit } }),
  })
  const written: NewReport = {
    entry,
    row: {
      county,
      id,
      act_id: actId,
      receipt: Buffer.from(receiptHash(cases.secret, id, code), 'hex'),
      place: kept.code,
      place_id: kept.id,
      boundary: kept.boundary,
      lon,
      lat,
      address: report.place.address ? cleanText(report.place.address) : null,
      channel: from.channel,
      nature: report.nature ?? null,
      details: JSON.stringify(details),
      category: category?.code ?? null,
      catalogue: catalogue.version,
      suggested: category ? null : (catalogue.suggest(text, 1)[0]?.code ?? null),
      title: titleOf(text) || noWords[said],
      text,
      lang: said,
      files: report.files,
      reporter: from.reporter,
      made_by: from.madeBy,
      contact_name: cases.vault.seal(contactNameAt(id), from.name && cleanText(from.name)),
      contact_phone: cases.vault.seal(contactPhoneAt(id), from.phone),
      asks_rating: from.asksRating,
      confidential: report.confidential || (category?.confidential ?? false),
      urgent,
      status: arrived.status,
      level: arrived.level,
      unit: arrived.unit?.id ?? null,
      reported_at: iso(at),
      accepted_at: iso(arrived.acceptedAt),
      dispatched_at: iso(arrived.dispatchedAt),
      limit_unit: limit?.unit ?? null,
      limit_value: limit?.value ?? null,
      respond_by: iso(arrived.respondBy),
      dispatch_by: iso(arrived.dispatchBy),
      handle_by: iso(arrived.handleBy),
      return_by: iso(arrived.returnBy),
      turn_by: iso(arrived.turnBy),
      provisional: arrived.handleBy !== null && isProvisional(cases.services.tableFor(kept.code), at, arrived.handleBy),
      trace: JSON.stringify(arrived.trace),
      track: trackOf(category?.code ?? null),
      must_report: category?.mustReport ?? false,
      accused_unit: complaint.unit,
      accused_account: null,
      accused_words: complaint.words,
      sealed: complaint.sealed,
      // A sealed one begins with the county; where it goes on, whoever is named decides.
      clear_level: complaint.sealed ? null : complaint.clear,
      merged_into: null,
      said_same: report.sameAs && countyOf(report.sameAs) === county ? report.sameAs : null,
      whole: null,
      outside_number: outside?.number ?? null,
      ...calledWith(cases, arrived, kept.code, at),
      version: entry.version,
      head: entry.hash,
    },
  }
  const before = await push(cases, written)
  const row = before ?? written.row
  if (before && (before.reporter !== from.reporter || before.made_by !== from.madeBy)) throw new Refusal('act_id_used')
  if (report.onSpot) await settle(cases, actor, row.id as CaseId, actId, report.onSpot)
  return before
    ? receiptOfRow(cases, before, said)
    : receiptOf(
        cases,
        { id, code, place: kept.code, category: category?.code ?? null, at, urgent, details, hotlines, body },
        said,
      )
}

/** Units that the rule calls to help, as the row keeps them. */
function calledWith({ services }: CasesState, { assists }: Arrived, place: PlaceCode, at: number) {
  if (assists.length === 0) return { assists: '[]', assisting: [] }
  const called = helpers(assists, { at, table: services.tableFor(place) })
  return { assists: JSON.stringify(called.assists), assisting: called.assisting }
}

/** Only who works there can have settled it there. */
const standsAt = (actor: Actor, place: PlaceCode): boolean =>
  actor.kind === 'staff' &&
  place >= actor.post.lo &&
  place < actor.post.hi &&
  actRow('on_spot').who.some((who) => who.roles?.some((role) => role === actor.post.role))

const noWords = { zh: '语音或照片反映', en: 'Told by voice or photo' } as const

/** What the category asks for, as it was given; refuses what does not fit, and what it cannot be taken in without. */
function detailsOf(category: Category | undefined, { details }: Report) {
  const read = readDetails(category?.fields ?? [], details)
  const [fault] = read.faults
  if (!fault) return read.details
  throw new Refusal(fault.missing ? 'detail_missing' : 'detail_wrong', { field: `details.${fault.name}`, ...fault.why })
}

function arriveOrRefuse(cases: CasesState, one: Parameters<typeof arrive>[0]) {
  try {
    return arrive(one, cases.rules.now, cases.people.units(), cases.services.tableFor(one.place))
  } catch (error) {
    if (error instanceof BeyondCalendar) throw new Refusal('calendar_missing')
    throw error
  }
}

async function push(cases: CasesState, report: NewReport) {
  try {
    return await cases.lane.push(report)
  } catch (error) {
    if (error instanceof Repeated) throw new Refusal('act_id_used')
    throw error
  }
}

/** 自办自结 at the door: a second act of the same worker, with an id that follows from the first. */
async function settle(cases: CasesState, actor: Actor, id: CaseId, reported: string, result: string): Promise<void> {
  const hex = createHash('sha256').update(`${reported} on the spot`).digest('hex')
  const actId = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  await actOnCase(cases, { actor }, id, 'on_spot', { actId, result, files: [] })
}
