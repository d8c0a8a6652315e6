import type { Actor, Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { normalisePhone } from '@lianxin/people'
import type { Channel } from '../../contract/kinds.ts'
import type { Report } from '../../contract/report.ts'
import { powers } from '../../rules/power-table.ts'
import type { PeopleAsked } from '../deps.ts'

/** Whose report it is, how it came, and how its reporter is reached. */
export interface Reporter {
  readonly channel: Channel
  readonly reporter: string | null
  readonly madeBy: string | null
  readonly name: string | null
  readonly phone: string | null
  /** Only what a resident reported is hers to rate. */
  readonly asksRating: boolean
}

function phoneOf(typed: string | undefined, field: string): string | null {
  if (!typed) return null
  const phone = normalisePhone(typed)
  if (!phone) throw new Refusal('phone_wrong', { field })
  return phone
}

/** Reads who reports; a system speaks for the person who wrote to it. Refuses a wrong phone, and staff whose role takes no reports down. */
export async function reporterOf(actor: Actor, report: Report, people: PeopleAsked): Promise<Reporter> {
  if (actor.kind === 'staff') return byStaff(actor, report, people)
  const phone = phoneOf(report.phone, 'phone')
  const resident = actor.kind === 'resident'
  return {
    channel: resident ? 'app' : actor.kind === 'system' ? 'open' : 'visitor',
    reporter: resident ? actor.id : null,
    madeBy: null,
    name: report.name || null,
    phone,
    asksRating: true,
  }
}

async function byStaff({ account, post }: Staff, report: Report, people: PeopleAsked): Promise<Reporter> {
  if (!powers['cases.report_for']?.some((role) => role === post.role)) throw new Refusal('act_not_yours')
  const whom = report.onBehalf
  if (!whom) {
    const channel = report.channel === 'hotline' || report.channel === 'import' ? report.channel : 'patrol'
    return { channel, reporter: null, madeBy: account, name: null, phone: null, asksRating: false }
  }
  const phone = phoneOf(whom.phone, 'phone')
  return {
    channel: whom.how,
    // By her phone it is hers to follow and to rate, even before she has ever signed in.
    reporter: phone ? await people.residentOf(phone) : null,
    madeBy: account,
    name: whom.name || null,
    phone,
    asksRating: true,
  }
}
