import { scopeOf, type Staff } from '@lianxin/platform/auth'
import type { Sealed, Vault } from '@lianxin/platform/crypto'
import type { Statement } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds, type Id } from '@lianxin/platform/ids'
import { lookRows, record } from '@lianxin/platform/journal'
import { shortCode, subtreeOf } from '@lianxin/places/contract'
import type { PlaceCode } from '../../contract/ids.ts'
import type { PartySheet } from '../../contract/party-sheets.ts'
import type { ExportParty } from '../../contract/party.ts'
import { professions, type Profession } from '../../contract/professions.ts'
import { maskPhone } from '../../rules/masking.ts'
import { dayOf } from '../../rules/post-dates.ts'
import { within } from '../guards.ts'
import { personPhoneAt } from '../sealed-at.ts'
import type { PeopleState } from '../room.ts'
import { MOST_ROWS } from '../roster/read-sheet.ts'
import { q } from '../store.ts'

type Rows = readonly Record<string, unknown>[]
interface SheetExport {
  readonly statement: Statement
  line(row: Record<string, unknown>): string[]
}

/**
 * 导出党组织名单: a place's rows with the columns an import reads, phones masked. Written down with its reason before
 * anything leaves, for it names Party members. Refuses more rows than an import takes: ask for a smaller place.
 */
export async function exportParty(state: PeopleState, staff: Staff, input: ExportParty): Promise<string[][]> {
  const place = input.place ?? staff.post.place
  within(staff, place)
  const { statement, line } = sheetExports[input.sheet](place, state.vault)
  const county = countyOf(place)
  const object = await state.ids.next(county, kinds.import)
  return state.db.act(scopeOf(staff), async (t) => {
    const [found] = await t.send(statement)
    const rows = found as Rows
    if (rows.length > MOST_ROWS) throw new Refusal('party_too_many', { field: 'place' })
    const entry = record({
      county,
      object,
      place,
      act: 'people.export_party',
      actId: input.actId,
      actor: staff,
      at: state.clock.now(),
      why: input.reason,
      body: { sheet: input.sheet, rows: rows.length },
    })
    const look = { kind: 'export', actor: staff, what: `party.${input.sheet}`, entry: entry.row } as const
    // Whoever of the list signs in can read that it was taken out; the list itself stands for the others.
    const signIn = rows.flatMap(({ account }) => (account ? [account as Id] : []))
    const theirs = [...new Set(signIn)].map((person) => ({ ...look, subject: person, person }))
    await t.finish(...entry.statements, ...lookRows(theirs.length > 0 ? theirs : [look]))
    return rows.map(line)
  })
}

const codes = (covers: unknown) => (covers as PlaceCode[]).map(shortCode).join('、')
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const short = (place: unknown) => shortCode(place as PlaceCode)

/** Rows of a place and one more than an import takes, which says that there are too many. */
const sheetExports: Readonly<Record<PartySheet, (place: PlaceCode, vault: Vault) => SheetExport>> = {
  branches: (place) => ({
    statement: q
      .selectFrom('people.branch as b')
      .select(['b.name', 'b.place', 'b.covers'])
      .where('b.place', '>=', subtreeOf(place).lo)
      .where('b.place', '<', subtreeOf(place).hi)
      .orderBy('b.place')
      .orderBy('b.id')
      .limit(MOST_ROWS + 1),
    line: (row) => [text(row['name']), short(row['place']), codes(row['covers'])],
  }),
  groups: (place) => ({
    statement: q
      .selectFrom('people.micro_group as g')
      .leftJoin('people.branch as b', (on) => on.onRef('b.county', '=', 'g.county').onRef('b.id', '=', 'g.branch'))
      .select(['g.name', 'g.place', 'g.covers', 'b.name as branch'])
      .where('g.place', '>=', subtreeOf(place).lo)
      .where('g.place', '<', subtreeOf(place).hi)
      .orderBy('g.place')
      .orderBy('g.id')
      .limit(MOST_ROWS + 1),
    line: (row) => [text(row['name']), short(row['place']), text(row['branch']), codes(row['covers'])],
  }),
  persons: (place, vault) => ({
    statement: q
      .selectFrom('people.person as p')
      .leftJoin('people.branch as b', (on) => on.onRef('b.county', '=', 'p.county').onRef('b.id', '=', 'p.branch'))
      .leftJoin('people.micro_group as g', (on) =>
        on.onRef('g.county', '=', 'p.county').onRef('g.id', '=', 'p.micro_group'),
      )
      .leftJoin('people.account as a', 'a.id', 'p.account')
      .leftJoin('people.identity_consent as c', (on) =>
        on.onRef('c.county', '=', 'p.county').onRef('c.person', '=', 'p.id').on('c.withdrawn_at', 'is', null),
      )
      .select(['p.id', 'p.name', 'p.place', 'p.profession', 'p.unit_name', 'p.phone', 'p.shows'])
      .select(['b.name as branch', 'g.name as group', 'a.login', 'p.account', 'c.given_at', 'c.evidence'])
      .where('p.place', '>=', subtreeOf(place).lo)
      .where('p.place', '<', subtreeOf(place).hi)
      .orderBy('p.place')
      .orderBy('p.id')
      .limit(MOST_ROWS + 1),
    line: (row) => [
      text(row['name']),
      short(row['place']),
      row['profession'] ? professions[row['profession'] as Profession].zh : '',
      text(row['unit_name']),
      row['phone'] ? maskPhone(vault.open(personPhoneAt(text(row['id'])), row['phone'] as Sealed)) : '',
      text(row['branch']),
      text(row['group']),
      text(row['login']),
      ...consentCells(row),
    ],
  }),
}

function consentCells(row: Record<string, unknown>): string[] {
  if (!row['given_at']) return ['', '', '']
  const shows = (row['shows'] as string[]).map((one) => (one === 'phone' ? '电话' : '单位')).join('、')
  return [dayOf(row['given_at'] as Temporal.Instant), shows, text(row['evidence'])]
}
