import { noticeRows, callsOver, type NewNotice } from '@lianxin/notices'
import { countyOf, humanId, type Id, type PlaceCode } from '@lianxin/platform/ids'
import type { FollowedEntry, Follower } from '@lianxin/platform/journal'
import type { AnyEntry } from '../../contract/entries.ts'
import type { CaseId } from '../../contract/ids.ts'
import { eventCode, urgencyOf } from '../../rules/telling/book.ts'
import { namesOf, toldToJoined, whomToTell } from '../../rules/telling/whom-to-tell.ts'
import { entryOf } from '../reads/steps-of.ts'
import { receiptCode } from '../receipts.ts'
import { recusalColumns } from '../recusal.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'
import { audienceOf, type CaseTold } from './audience-of.ts'

const NAME = 'cases-tell'
/** Hours after which a step is no news: it stands on the page, and a year that was loaded tells nobody. */
const NEWS = 48

const told = [
  'id',
  'place',
  'level',
  'unit',
  'status',
  'urgent',
  'lang',
  'reporter',
  'contact_phone',
  'assisting',
  'back_at',
  ...recusalColumns,
] as const
const toldOf = (county: number, ids: readonly string[]) =>
  q.selectFrom('cases.case').select(told).where('county', '=', county).where('id', 'in', ids)
/** Cases that are told of with these. */
const joinedTo = (county: number, ids: readonly string[]) =>
  q
    .selectFrom('cases.case')
    .select([...told, 'merged_into'])
    .where('county', '=', county)
    .where('merged_into', 'in', ids)
    .where('status', '=', 'merged')

const rings = new Set(['submitted', 'accepted', 'dispatched'])

/** The notices of one entry: one a person, under the key of the entry's position and the person. */
async function noticesOf(cases: CasesState, one: FollowedEntry, entry: AnyEntry, row: CaseTold): Promise<NewNotice[]> {
  const number = humanId(one.object)
  const params = namesOf(entry, number, cases.places.nameOf(row.place as PlaceCode))
  const notices: NewNotice[] = []
  for (const { audience, event } of whomToTell(entry)) {
    for (const to of await audienceOf(cases, audience, row, one.actor as Id)) {
      notices.push({
        county: one.county,
        key: `${one.county}:${one.pos}:${NAME}:${to.person ?? audience}`,
        to,
        event: eventCode(event),
        object: one.object,
        params,
        ...(entry.act === 'report' && audience === 'reporter'
          ? { once: { code: receiptCode(cases.secret, one.object as CaseId) } }
          : {}),
        urgency: urgencyOf(event),
        at: cases.clock.now(),
      })
    }
  }
  return notices
}

/** 并案: every reporter hears each step of the case hers was merged into, under her own number. */
async function joinedNotices(
  cases: CasesState,
  one: FollowedEntry,
  entry: AnyEntry,
  row: CaseTold,
): Promise<NewNotice[]> {
  const id = row.id as CaseId
  const params = namesOf(entry, humanId(id), cases.places.nameOf(row.place as PlaceCode))
  const people = await audienceOf(cases, 'reporter', row, one.actor as Id)
  return toldToJoined(entry).flatMap((event) =>
    people.map((to) => ({
      county: one.county,
      key: `${one.county}:${one.pos}:${NAME}:${id}`,
      to,
      event: eventCode(event),
      object: id,
      params,
      urgency: urgencyOf(event),
      at: cases.clock.now(),
    })),
  )
}

/**
 * 逐步反馈: tells each step to whoever should know, by the table of telling. Nothing is told that is not in the journal, and
 * nothing twice: the key is the entry's position and the person. An urgent case that somebody took stops ringing.
 */
export function tellPeople(cases: CasesState): Follower {
  return {
    name: NAME,
    from: 'now',
    async follow(entries, t, county) {
      const now = cases.clock.now()
      const since = now.subtract({ hours: NEWS })
      const fresh = entries.filter(
        (one) =>
          one.act.startsWith('cases.') &&
          countyOf(one.object) === county &&
          Temporal.Instant.compare(one.at, since) >= 0,
      )
      if (fresh.length === 0) return []
      const ids = [...new Set(fresh.map((one) => one.object))]
      const [rows, joined] = await t.send(toldOf(county, ids), joinedTo(county, ids))
      const byId = new Map(rows.map((row) => [row.id, row]))
      const notices: NewNotice[] = []
      for (const one of fresh) {
        const [entry, row] = [entryOf(one), byId.get(one.object)]
        if (!entry || !row) continue
        notices.push(...(await noticesOf(cases, one, entry, row)))
        for (const other of joined)
          if (other.merged_into === one.object) notices.push(...(await joinedNotices(cases, one, entry, other)))
      }
      const taken = rows.filter((row) => row.urgent && !rings.has(row.status))
      const over = taken.flatMap((row) => callsOver(county, row.id as Id, now))
      return [...noticeRows(cases.vault, notices), ...over]
    },
  }
}
