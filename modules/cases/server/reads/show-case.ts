import { levels } from '@lianxin/places/contract'
import type { Staff } from '@lianxin/platform/auth'
import { humanId, type Id, type PlaceCode } from '@lianxin/platform/ids'
import type { EntryRow } from '@lianxin/platform/journal'
import { maskName, maskPhone } from '@lianxin/people'
import type { UnitId } from '@lianxin/people/contract'
import type { Level } from '@lianxin/places/contract'
import { detailText, openDetails, type CategoryField } from '@lianxin/services/rules'
import type { CaseView, DetailAsked, MyCase, Trace } from '../../contract/case-view.ts'
import type { CaseId } from '../../contract/ids.ts'
import { statusRows } from '../../contract/statuses.ts'
import type { CaseRecord } from '../../rules/case-record.ts'
import { heldHours, hops } from '../../rules/path.ts'
import type { Doer } from '../../rules/doer.ts'
import { possibleActs } from '../../rules/change/index.ts'
import { promisedClock, runningClock } from '../../rules/running-clock.ts'
import { mayBePublic } from '../../rules/recusal.ts'
import { maySeeRating, maySeeReporter, unitsThatHad } from '../../rules/sight.ts'
import { staffDoer } from '../recusal.ts'
import { contactNameAt, contactPhoneAt } from '../sealed-at.ts'
import { contextAt, type CasesState } from '../state.ts'
import { recordOf, type CaseRow } from '../case-row.ts'
import { suggestedUnits } from '../suggest/suggested-units.ts'
import { entryOf, stepsOf } from './steps-of.ts'

type Lang = 'zh' | 'en'

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

/** A unit by its name of today. */
export function unitRef(state: CasesState, id: CaseRecord['unit']) {
  if (id === null) return null
  return { id, name: state.people.units().get(id)?.name ?? id }
}

/** A category by its name in the reader's language. */
export function categoryRef(state: CasesState, code: string | null, lang: Lang) {
  return code === null ? null : { code, name: state.services.catalogue().get(code)?.name[lang] ?? code }
}

function shown(state: CasesState, row: CaseRow, one: CaseRecord, lang: Lang) {
  const id = row.id as CaseId
  const rated = one.solved !== null && one.score !== null
  return {
    id,
    number: humanId(id),
    version: row.version,
    title: row.title,
    text: row.text,
    status: one.status,
    now: statusRows[one.status].toReporter[lang],
    category: categoryRef(state, one.category, lang),
    place: { code: row.place as PlaceCode, name: state.places.nameOf(row.place as PlaceCode) },
    address: row.address,
    unit: unitRef(state, one.unit),
    reportedAt: row.reported_at.toString(),
    handleBy: iso(one.handleBy),
    urgent: one.urgent,
    path: one.path.map(({ level, at }) => ({ level: level as Level, at: new Date(at).toISOString() })),
    outcome: one.outcome,
    result: one.result,
    rating: rated ? { solved: one.solved, score: one.score, words: one.words } : null,
    together: null,
    way: wayOf(state, one),
    files: [...(row.files as Id[])],
    ...detailsIn(state, one, lang),
  }
}

/** What was said of what the category asks for, and what nobody said yet. */
function detailsIn(state: CasesState, { category, details }: CaseRecord, lang: Lang) {
  const fields = category === null ? [] : (state.services.catalogue().get(category)?.fields ?? [])
  return {
    details: details.map((one) => ({ name: one.name, label: one.label[lang], text: detailText(one, lang) })),
    asks: openDetails(fields, details).map((field) => askedAs(field, lang)),
  }
}

/** A detail to ask for, in the reader's language. */
export const askedAs = ({ name, label, kind, options, required }: CategoryField, lang: Lang): DetailAsked => ({
  name,
  label: label[lang],
  kind,
  options: options.map((one) => one[lang]),
  required,
})

/** The levels that held it until it was answered, in the order of the levels. */
function wayOf(state: CasesState, one: CaseRecord) {
  const end = one.answeredAt ?? state.clock.now().epochMilliseconds
  const held = heldHours(one.path, end, state.services.tableFor(one.place))
  return {
    hops: hops(one.path),
    held: levels.flatMap((level) =>
      held[level] === undefined ? [] : [{ level, hours: Math.round(held[level] * 10) / 10 }],
    ),
  }
}

/** A case to the one whose it is. */
export function showMine(
  state: CasesState,
  row: CaseRow,
  history: readonly EntryRow[],
  doer: Doer,
  lang: Lang,
  receipt: boolean,
): MyCase {
  const one = recordOf(row)
  const now = state.clock.now().epochMilliseconds
  const table = state.services.tableFor(one.place)
  // Until it was checked an answer is not yet the answer.
  const answered = one.answeredAt !== null || one.status === 'closed'
  const base = shown(state, row, one, lang)
  return {
    ...base,
    ...(answered ? {} : { outcome: null, result: null }),
    clock: promisedClock(one, table, now),
    steps: stepsOf(history, { lang, to: 'reporter', ratings: true }),
    acts: possibleActs(one, contextAt(state, one.place, doer, now), receipt),
  }
}

function traceOf({ trace }: CaseRecord): Trace {
  return { ...trace, publishedAt: iso(trace.publishedAt), assists: [...(trace.assists ?? [])] }
}

/** Who has it in hand, as the journal names them: who signed for it, or was given it, last. */
function holderIn(history: readonly EntryRow[]): string | null {
  let name: string | null = null
  for (const row of history) {
    const entry = entryOf(row)
    if (entry?.act === 'reassign') name = entry.body.assignee.name
    else if (entry?.act === 'sign_for' && !entry.body.auto) name = row.actor_name
  }
  return name
}

/** Whom it complains of, to whoever may see the case. */
function complaintOf(state: CasesState, one: CaseRecord): CaseView['complaint'] {
  if (mayBePublic({ ...one, confidential: false }) && one.accusedWords === null) return null
  return { unit: unitRef(state, one.accusedUnit as UnitId | null), words: one.accusedWords, sealed: one.sealed }
}

/** How its reporter is called and reached, as far as the desk shows it: with stars. */
function maskedReporter({ vault }: CasesState, row: CaseRow): CaseView['reporter'] {
  const [name, phone] = [
    vault.open(contactNameAt(row.id), row.contact_name),
    vault.open(contactPhoneAt(row.id), row.contact_phone),
  ]
  return { name: name === null ? null : maskName(name), phone: phone === null ? null : maskPhone(phone) }
}

/** Nobody has it yet: somebody has to say whose it is. */
const waits = ({ unit, status }: CaseRecord): boolean =>
  unit === null && (status === 'submitted' || status === 'accepted')

/** A case to staff: what they may see of it, and exactly what they can do now. */
export function showToStaff(
  state: CasesState,
  row: CaseRow,
  history: readonly EntryRow[],
  member: Staff,
  lang: Lang,
): CaseView {
  const one = recordOf(row)
  const staff = staffDoer(state, member)
  const now = state.clock.now().epochMilliseconds
  const table = state.services.tableFor(one.place)
  const had = unitsThatHad(history.map((row) => entryOf(row)).filter((entry) => entry !== undefined))
  const ratings = maySeeRating(had, staff)
  const base = shown(state, row, one, lang)
  return {
    ...base,
    rating: ratings ? base.rating : null,
    clock: runningClock(one, table, now),
    steps: stepsOf(history, { lang, to: 'staff', ratings }),
    acts: possibleActs(one, contextAt(state, one.place, staff, now)),
    channel: one.channel,
    nature: one.nature,
    level: one.level,
    clocks: {
      respondBy: iso(one.respondBy),
      dispatchBy: iso(one.dispatchBy),
      handleBy: iso(one.handleBy),
      checkBy: iso(one.checkBy),
    },
    returns: one.returns,
    reworks: one.reworks,
    reopens: one.reopens,
    confidential: one.confidential,
    outsideNumber: row.outside_number,
    reporter: maySeeReporter(one, staff) ? maskedReporter(state, row) : null,
    assignee: one.assignee === null ? null : holderIn(history),
    saidSame: row.said_same === null ? null : { id: row.said_same as CaseId, number: humanId(row.said_same as Id) },
    complaint: complaintOf(state, one),
    proposedUnit: unitRef(state, one.proposedUnit),
    trace: traceOf(one),
    suggestedUnits: waits(one) ? suggestedUnits(state, one.category ?? row.suggested, one.place) : [],
    point: row.lat === null || row.lon === null ? null : { lat: row.lat / 1e7, lon: row.lon / 1e7 },
  }
}
