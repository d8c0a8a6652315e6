import { createHash } from 'node:crypto'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isUniqueViolation, type Act, type Statement } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds, type County } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import { ancestorAt, lies } from '@lianxin/places/contract'
import type { AccountId } from '../../contract/ids.ts'
import type { RosterReport } from '../../contract/roster.ts'
import { checkRoster, type RosterEntry } from '../../rules/roster.ts'
import { once } from '../guards.ts'
import { accountPhoneAt, postPhoneAt } from '../sealed-at.ts'
import type { PeopleState } from '../room.ts'
import { readSheet } from '../roster/read-sheet.ts'
import { rosterRows } from '../roster/roster-rows.ts'
import { rosterWorld, type KnownWorld } from '../roster/roster-world.ts'
import { q } from '../store.ts'

interface RosterFile {
  readonly name: string
  readonly bytes: Buffer
}

const FAULTS_TOLD = 1000
const ROWS_A_STATEMENT = 500

/** 核对花名册: every fault by row, and what would be written. Writes nothing. */
export async function checkRosterFile(state: PeopleState, staff: Staff, file: RosterFile): Promise<RosterReport> {
  return (await readRoster(state, staff, file)).report
}

/**
 * 导入花名册: all rows or none, in one transaction. Accounts come without a password: each person sets one by a code to
 * the phone. One journal entry a county names the file and its hash.
 */
export async function importRoster(
  state: PeopleState,
  staff: Staff,
  file: RosterFile & { actId: string },
): Promise<RosterReport> {
  const { report, entries, world } = await readRoster(state, staff, file)
  if (report.faultCount > 0) return report
  const written = { ...report, written: true }
  const rows = await rowsToWrite(state, entries, world)
  const imports = await importEntries(state, staff, file, report, entries)
  await once(
    () =>
      state.db.act(scopeOf(staff), async (t) => {
        await sendInParts(t, rows.accounts, (part) => q.insertInto('people.account').values(part))
        await sendInParts(t, rows.posts, (part) => q.insertInto('people.post').values(part))
        await t.finish(...imports)
      }),
    async () => undefined,
  ).catch((error: unknown) => {
    // Opened by somebody else since the check: the next check names the row.
    if (isUniqueViolation(error, 'account_login_once')) throw new Refusal('login_taken', { field: 'file' })
    throw error
  })
  return written
}

async function readRoster(state: PeopleState, staff: Staff, { bytes }: RosterFile) {
  const rows = rosterRows(await readSheet(bytes))
  const world = await rosterWorld(state, staff, rows)
  const checked = checkRoster(rows, world)
  const entries = checked.entries.filter((entry) => !world.holds(entry))
  const newcomers = new Set(entries.map((entry) => entry.login).filter((login) => !world.accountOf(login)))
  const report: RosterReport = {
    rows: rows.length,
    accounts: newcomers.size,
    posts: entries.length,
    faults: checked.faults.slice(0, FAULTS_TOLD),
    faultCount: checked.faults.length,
    written: false,
  }
  return { report, entries, world }
}

async function rowsToWrite({ ids, clock, vault }: PeopleState, entries: readonly RosterEntry[], world: KnownWorld) {
  const at = clock.now()
  const accountIds = new Map<string, AccountId>()
  const accounts = []
  const posts = []
  for (const { login, name, phone, role, place, unit, from, to } of entries) {
    const county = countyOf(place)
    let account = world.accountOf(login) ?? accountIds.get(login)
    if (!account) {
      account = await ids.next(county, kinds.account)
      accountIds.set(login, account)
      const kept = vault.seal(accountPhoneAt(account), phone)
      const opened = { county, id: account, login, name, phone: kept, place, created_at: at }
      accounts.push({ ...opened, password: null, must_change: false, version: 0 })
    }
    const post = await ids.next(county, kinds.post)
    posts.push({
      county,
      id: post,
      account,
      role,
      place,
      unit,
      from_day: from,
      to_day: to,
      phone: vault.seal(postPhoneAt(post), role === 'gridWorker' ? phone : null),
      created_at: at,
      version: 0,
    })
  }
  return { accounts, posts }
}

/** One entry for each county the file touches, under the file's one act id. */
async function importEntries(
  { ids, clock }: PeopleState,
  staff: Staff,
  file: RosterFile & { actId: string },
  { rows, accounts, posts }: RosterReport,
  entries: readonly RosterEntry[],
) {
  const counties = new Map<County, RosterEntry>(entries.map((entry) => [countyOf(entry.place), entry]))
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const all = await Promise.all(
    [...counties].map(async ([county, entry]) => {
      const place = ancestorAt(entry.place, 'county')
      return record({
        county,
        object: await ids.next(county, kinds.import),
        place: lies(place, staff.post.place) ? place : staff.post.place,
        act: 'people.import_roster',
        actId: file.actId,
        actor: staff,
        at: clock.now(),
        body: { file: file.name, sha256, rows, accounts, posts },
      })
    }),
  )
  return all.flatMap((one) => one.statements)
}

async function sendInParts<R>(t: Act, rows: readonly R[], statement: (part: readonly R[]) => Statement): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    await t.send(statement(rows.slice(at, at + ROWS_A_STATEMENT)))
  }
}
