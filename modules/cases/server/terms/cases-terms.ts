import { raw } from '@lianxin/platform/db'
import type { Id } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import type { Term } from '@lianxin/platform/personal'
import { sql } from 'kysely'
import { casesPersonal, CONTACT_DAYS, CONTENT_DAYS } from '../personal-data.ts'
import type { CasesState } from '../state.ts'

const LOT = 500
const before = (now: Temporal.Instant, days: number) => now.subtract({ hours: 24 * days })

/** Nothing is forgotten that a court, an inspection or an open dispute may still ask for. */
const notHeld = sql`not exists (
  select from platform.legal_hold h where h.county = c.county and h.object = c.id and h.lifted_at is null)`

/** 联系方式到期: how a reporter was called and reached goes; that somebody reported stays. */
async function endContacts({ db }: CasesState, now: Temporal.Instant): Promise<number> {
  const [rows] = await db.write(
    everywhere,
    raw(sql`
      update cases.case set contact_name = null, contact_phone = null where (county, id) in (
        select c.county, c.id from cases.case c
        where c.closed_at < ${before(now, CONTACT_DAYS)}::timestamptz
          and (c.contact_name is not null or c.contact_phone is not null) and ${notHeld} limit ${LOT})
      returning id`),
  )
  return rows.length
}

/**
 * 内容到期: what a request said, where, of whom and how it was answered goes, with its photos and the words it was found
 * by; category, place, times, outcome and rating stay, so that every count stays what it was.
 */
async function endContents({ db }: CasesState, now: Temporal.Instant): Promise<number> {
  const [rows] = await db.write(
    everywhere,
    raw<{ county: number; id: string }>(sql`
      with due as (
        select c.county, c.id from cases.case c
        where c.closed_at < ${before(now, CONTENT_DAYS)}::timestamptz and c.deidentified_at is null and ${notHeld} limit ${LOT}
      ), gone as (
        delete from cases.case_file f using due where f.county = due.county and f.case_id = due.id returning f.county, f.id
      ), bytes as (
        delete from platform.file p using gone where p.county = gone.county and p.id = gone.id
      ), words as (
        update cases.search s set keys = '{}' from due where s.county = due.county and s.id = due.id
      )
      update cases.case c set title = '—', text = '', address = null, lat = null, lon = null, details = '[]',
        contact_name = null, contact_phone = null, reporter = null, accused_words = null, accused_account = null,
        question = null, result = null, words = null, plan = null, public_words = null, listed = false,
        files = '{}', result_files = '{}', assists = '[]', made_by = null, handled_by = null, assignee = null,
        deidentified_at = ${now}::timestamptz
      from due where c.county = due.county and c.id = due.id returning c.county, c.id`),
  )
  return rows.length
}

/**
 * What a resident who leaves takes along: how they were called and reached in requests that have ended. Open ones need it
 * until they end, held ones until the hold does. Returns how many there are of both.
 */
export async function forgetReporter({ db }: CasesState, reporter: Id): Promise<{ readonly held: number }> {
  const [, [open]] = await db.write(
    everywhere,
    raw(sql`
      update cases.case c set contact_name = null, contact_phone = null
      where c.reporter = ${reporter} and c.closed_at is not null
        and (c.contact_name is not null or c.contact_phone is not null) and ${notHeld}`),
    raw<{ n: number }>(
      sql`select count(*)::int as n from cases.case c where c.reporter = ${reporter} and (c.closed_at is null or not (${notHeld}))`,
    ),
  )
  return { held: open?.n ?? 0 }
}

const contact = ['contact_name', 'contact_phone']
const fieldsOf = (which: (column: string) => boolean): string[] =>
  casesPersonal.flatMap(({ table, fields }) =>
    table === 'cases.case'
      ? fields
          .map(({ column }) => column)
          .filter(which)
          .map((column) => `${table}.${column}`)
      : [],
  )

/** What ends the terms of this room's fields. */
export const casesTerms = (cases: CasesState): readonly Term[] => [
  {
    name: 'cases-contacts',
    fields: fieldsOf((column) => contact.includes(column)),
    run: (now) => endContacts(cases, now),
  },
  {
    name: 'cases-contents',
    fields: [...fieldsOf((column) => !contact.includes(column)), 'platform.file.body'],
    run: (now) => endContents(cases, now),
  },
  { name: 'cases-presence', fields: ['cases.presence.account', 'cases.presence.name'], by: 'cases-presence' },
]
