import { raw } from '@lianxin/platform/db'
import { everywhere } from '@lianxin/platform/journal'
import type { Term } from '@lianxin/platform/personal'
import { sql } from 'kysely'
import type { ResidentId } from '../../contract/ids.ts'
import { KEPT_DAYS } from '../personal-data.ts'
import type { PeopleState } from '../room.ts'

const LOT = 500
const before = (now: Temporal.Instant, days: number) => now.subtract({ hours: 24 * days })

/** Residents who have not come for three years: whether they may go is asked of the rooms above. */
export async function unusedResidents({ db }: PeopleState, now: Temporal.Instant): Promise<ResidentId[]> {
  const [rows] = await db.read(
    everywhere,
    raw<{ id: ResidentId }>(sql`
      select id from people.resident
      where erased_at is null and seen_at < ${before(now, KEPT_DAYS)}::timestamptz limit ${LOT}`),
  )
  return rows.map(({ id }) => id)
}

/** Of staff who left long ago the first character of the name stays, since the journal and old cases name them by number. */
const closedAccounts = async ({ db }: PeopleState, now: Temporal.Instant): Promise<number> => {
  const [accounts, posts] = await db.write(
    everywhere,
    raw<{ id: string }>(sql`
      update people.account set name = left(name, 1) || '**', phone = null, password = null, second_factor = null, second_pending = null, recovery = '{}'
      where (county, id) in (
        select county, id from people.account
        where disabled_at < ${before(now, KEPT_DAYS)}::timestamptz and (name not like '%**' or phone is not null) limit ${LOT})
      returning id`),
    raw<{ id: string }>(sql`
      update people.post set phone = null, covers_name = case when covers is null then null else '' end,
        cover_why = case when covers is null then null else '' end
      where (county, id) in (
        select county, id from people.post
        where to_day < (${before(now, KEPT_DAYS)}::timestamptz at time zone 'Asia/Shanghai')::date
          and (phone is not null or covers_name <> '') limit ${LOT})
      returning id`),
  )
  return accounts.length + posts.length
}

const withdrawnConsents = async ({ db }: PeopleState, now: Temporal.Instant): Promise<number> => {
  const [rows] = await db.write(
    everywhere,
    raw(sql`
      delete from people.identity_consent where (county, id) in (
        select county, id from people.identity_consent where withdrawn_at < ${before(now, KEPT_DAYS)}::timestamptz limit ${LOT})
      returning id`),
  )
  return rows.length
}

const endedSessions = async ({ db }: PeopleState, now: Temporal.Instant): Promise<number> => {
  const [rows] = await db.write(
    { as: 'auth' },
    raw(sql`delete from platform.session where expires_at < ${now}::timestamptz returning subject`),
  )
  return rows.length
}

const of = (table: string, ...columns: readonly string[]): string[] => columns.map((one) => `${table}.${one}`)

/** What ends the terms of this room's fields. */
export const peopleTerms = (people: PeopleState): readonly Term[] => [
  {
    name: 'people-closed-accounts',
    fields: [
      ...of('people.account', 'login', 'name', 'phone', 'password', 'second_factor', 'second_pending', 'recovery'),
      ...of('people.post', 'account', 'phone', 'covers', 'covers_name', 'cover_why'),
    ],
    run: (now) => closedAccounts(people, now),
  },
  {
    name: 'people-withdrawn-consents',
    fields: of('people.identity_consent', 'person', 'evidence'),
    run: (now) => withdrawnConsents(people, now),
  },
  {
    name: 'people-ended-sessions',
    fields: of('platform.session', 'subject', 'ip', 'agent'),
    run: (now) => endedSessions(people, now),
  },
  { name: 'people-login', fields: ['people.login_code.door', 'people.login_try.door'], by: 'people.clear-tries' },
]
