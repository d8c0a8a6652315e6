import { sql } from 'kysely'
import { raw, type Statement } from '@lianxin/platform/db'
import { countyOf, kinds, type IdSource } from '@lianxin/platform/ids'
import type { BranchId, GroupId, MemberId } from '../../contract/ids.ts'
import type { BranchEntry, ConsentOnFile, GroupEntry, PersonEntry } from '../../rules/party/party-rows.ts'
import { personPhoneAt } from '../sealed-at.ts'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'

const ROWS_A_STATEMENT = 500

/** What writes the entries of one sheet; those that are as they were write nothing. */
export type PartyWriting = readonly Statement[]

const inParts = <R>(rows: readonly R[], statement: (part: R[]) => Statement): Statement[] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, i) =>
    statement(rows.slice(i * ROWS_A_STATEMENT, (i + 1) * ROWS_A_STATEMENT)),
  )

/** Branches: new ones as rows, known ones with the grids they cover now. */
export async function writeBranches(ids: IdSource, entries: readonly BranchEntry[]): Promise<PartyWriting> {
  const rows = []
  for (const { name, place, covers } of entries.filter(({ change }) => change === 'new')) {
    const county = countyOf(place)
    const id: BranchId = await ids.next(county, kinds.branch)
    rows.push({ county, id, name, place, covers: [...covers] })
  }
  return [
    ...inParts(rows, (part) => q.insertInto('people.branch').values(part)),
    ...entries.flatMap(({ id, change, covers }) =>
      change === 'changed' && id
        ? [
            q
              .updateTable('people.branch')
              .set({ covers: [...covers] })
              .where('county', '=', countyOf(id))
              .where('id', '=', id),
          ]
        : [],
    ),
  ]
}

/** Groups: new ones as rows, known ones with their branch and micro-grids now. */
export async function writeGroups(ids: IdSource, entries: readonly GroupEntry[]): Promise<PartyWriting> {
  const rows = []
  for (const { name, place, branch, covers } of entries.filter(({ change }) => change === 'new')) {
    const county = countyOf(place)
    const id: GroupId = await ids.next(county, kinds.group)
    rows.push({ county, id, name, place, branch, covers: [...covers] })
  }
  return [
    ...inParts(rows, (part) => q.insertInto('people.micro_group').values(part)),
    ...entries.flatMap(({ id, change, branch, covers }) =>
      change === 'changed' && id
        ? [
            q
              .updateTable('people.micro_group')
              .set({ branch, covers: [...covers] })
              .where('county', '=', countyOf(id))
              .where('id', '=', id),
          ]
        : [],
    ),
  ]
}

/** The first moment of a day by the city's clock: a paper carries a day and no hour. */
const startOf = (day: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime('Asia/Shanghai').toInstant()

/** People, and the consents the file states for them. `evidenceOf` names the line where the file says nothing more. */
export async function writePersons(
  { ids, vault }: Pick<PeopleState, 'ids' | 'vault'>,
  entries: readonly PersonEntry[],
  evidenceOf: (row: number) => string,
): Promise<PartyWriting> {
  const persons = []
  const changes: Statement[] = []
  const consents = []
  for (const one of entries) {
    const county = countyOf(one.place)
    const id: MemberId = one.id ?? (await ids.next(county, kinds.member))
    const details = {
      unit_name: one.unit,
      phone: vault.seal(personPhoneAt(id), one.phone),
      branch: one.branch,
      micro_group: one.group,
      account: one.account,
    }
    const shown = shownBy(one.consent)
    if (one.change === 'new') {
      const kind = one.profession ? 'professional' : 'member'
      persons.push({
        county,
        id,
        kind,
        name: one.name,
        place: one.place,
        profession: one.profession,
        ...details,
        ...shown,
        version: 0,
      })
    } else if (one.change === 'changed')
      changes.push(q.updateTable('people.person').set(details).where('county', '=', county).where('id', '=', id))
    if (!one.consent) continue
    const { day, shows, evidence } = one.consent
    if (one.change !== 'new') changes.push(...renewConsent(county, id, startOf(day), shown))
    consents.push({
      county,
      id: await ids.next(county, kinds.consent),
      person: id,
      place: one.place,
      shows: [...shows],
      evidence: evidence || evidenceOf(one.row),
      given_at: startOf(day),
      withdrawn_at: null,
    })
  }
  return [
    ...inParts(persons, (part) => q.insertInto('people.person').values(part)),
    ...changes,
    ...inParts(consents, (part) => q.insertInto('people.identity_consent').values(part)),
  ]
}

const shownBy = (consent: ConsentOnFile | null) => ({
  shown_since: consent ? startOf(consent.day) : null,
  shows: consent ? [...consent.shows] : [],
})

/** The consent before ends where the new one begins; who is shown already stays shown since then. */
const renewConsent = (
  county: number,
  id: MemberId,
  at: Temporal.Instant,
  shown: { shown_since: Temporal.Instant | null; shows: string[] },
): Statement[] => [
  q
    .updateTable('people.identity_consent')
    .set({ withdrawn_at: at })
    .where('county', '=', county)
    .where('person', '=', id)
    .where('withdrawn_at', 'is', null),
  q
    .updateTable('people.person')
    .set({
      shows: shown.shows,
      shown_since: sql<Temporal.Instant>`coalesce(shown_since, ${shown.shown_since?.toString() ?? null}::timestamptz)`,
    })
    .where('county', '=', county)
    .where('id', '=', id),
]

/** One import of a county at a time: two that read the same list would write it twice. */
export const lockParty = (county: number): Statement => raw(sql`select pg_advisory_xact_lock(7120010, ${county}::int4)`)
