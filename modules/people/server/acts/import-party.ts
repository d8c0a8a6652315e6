import { createHash } from 'node:crypto'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import type { Statement } from '@lianxin/platform/db'
import { countyOf, kinds, type County } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import { ancestorAt, lies } from '@lianxin/places/contract'
import { columnsOf, type PartySheet } from '../../contract/party-sheets.ts'
import type { PartyReport } from '../../contract/party.ts'
import { checkParty } from '../../rules/party/check-party.ts'
import type { EntryOf, PartyEntries, PartyRow } from '../../rules/party/party-rows.ts'
import { once } from '../guards.ts'
import { partyWorld } from '../party/party-world.ts'
import { lockParty, writeBranches, writeGroups, writePersons } from '../party/write-party.ts'
import type { PeopleState } from '../room.ts'
import { readSheet } from '../roster/read-sheet.ts'
import { sheetRows } from '../roster/sheet-rows.ts'
import type { Send } from '../store.ts'

interface PartyFile<S extends PartySheet = PartySheet> {
  readonly sheet: S
  readonly name: string
  readonly bytes: Buffer
}

const FAULTS_TOLD = 1000

/** 核对党组织名单: every fault by row, and what would be written. Writes nothing. */
export async function checkPartyFile(state: PeopleState, staff: Staff, file: PartyFile): Promise<PartyReport> {
  const rows = await readRows(file)
  const send: Send = (...statements) => state.db.read(scopeOf(staff), ...statements)
  return (await judge(state, staff, file.sheet, rows, send)).report
}

/**
 * 导入党组织名单: all rows or none, in one transaction, judged again under the lock of the counties it touches. The same
 * act id again is answered as done; the same file again changes nothing. One journal entry a county names file and hash.
 */
export async function importParty(
  state: PeopleState,
  staff: Staff,
  file: PartyFile & { actId: string },
): Promise<PartyReport> {
  const rows = await readRows(file)
  const before = await checkPartyFile(state, staff, file)
  if (before.faultCount > 0) return before
  return once(
    () =>
      state.db.act(scopeOf(staff), async (t) => {
        await t.send(lockParty(countyOf(staff.post.place)))
        const { report, entries } = await judge(state, staff, file.sheet, rows, (...statements) =>
          t.send(...statements),
        )
        if (report.faultCount > 0) return report
        const writing = await writingOf(state, file, entries)
        const entry = await journalled(state, staff, file, report, entries)
        for (const one of writing) await t.send(one)
        await t.finish(...entry)
        return { ...report, written: true }
      }),
    async () => ({ ...before, added: 0, changed: 0, consents: 0, written: true }),
  )
}

async function readRows({ sheet, bytes }: PartyFile): Promise<PartyRow[]> {
  const columns = columnsOf(sheet).map(([code, { zh, needed }]) => ({ code, zh, needed: needed === true }))
  return sheetRows(await readSheet(bytes), columns) as PartyRow[]
}

async function judge(state: PeopleState, staff: Staff, sheet: PartySheet, rows: readonly PartyRow[], send: Send) {
  const world = await partyWorld(state, staff, rows, send)
  const { entries, faults } = checkParty(sheet, rows, world)
  const people = entries.flatMap((one) => ('consent' in one ? [one] : []))
  const report: PartyReport = {
    sheet,
    rows: rows.length,
    added: entries.filter(({ change }) => change === 'new').length,
    changed: entries.filter(({ change }) => change === 'changed').length,
    consents: people.filter(({ consent }) => consent).length,
    keptHidden: people.filter(({ keptHidden }) => keptHidden).length,
    faults: faults.slice(0, FAULTS_TOLD),
    faultCount: faults.length,
    written: false,
  }
  return { report, entries }
}

function writingOf(
  state: PeopleState,
  { sheet, name }: PartyFile,
  entries: readonly EntryOf<PartySheet>[],
): Promise<readonly Statement[]> {
  switch (sheet) {
    case 'branches':
      return writeBranches(state.ids, entries as PartyEntries['branches'][])
    case 'groups':
      return writeGroups(state.ids, entries as PartyEntries['groups'][])
    case 'persons':
      return writePersons(
        state,
        entries as PartyEntries['persons'][],
        (row) => `名册 ${name.slice(0, 120)} 第 ${row} 行`,
      )
  }
}

/** One entry for each county the file changes, under the file's one act id. */
async function journalled(
  { ids, clock }: PeopleState,
  staff: Staff,
  file: PartyFile & { actId: string },
  { rows, added, changed, consents }: PartyReport,
  entries: readonly EntryOf<PartySheet>[],
): Promise<Statement[]> {
  const touched = entries.filter((one) => one.change !== 'same' || ('consent' in one && one.consent))
  const counties = new Map<County, EntryOf<PartySheet>>(touched.map((one) => [countyOf(one.place), one]))
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const all = await Promise.all(
    [...counties].map(async ([county, one]) => {
      const place = ancestorAt(one.place, 'county')
      return record({
        county,
        object: await ids.next(county, kinds.import),
        place: lies(place, staff.post.place) ? place : staff.post.place,
        act: 'people.import_party',
        actId: file.actId,
        actor: staff,
        at: clock.now(),
        body: { sheet: file.sheet, file: file.name, sha256, rows, added, changed, consents },
      })
    }),
  )
  return all.flatMap((one) => one.statements)
}
