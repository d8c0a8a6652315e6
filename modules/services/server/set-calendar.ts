import type { Staff } from '@lianxin/platform/auth'
import { scopeOf } from '@lianxin/platform/auth'
import { isUniqueViolation, Repeated, type Statement } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import type { PlaceCode } from '@lianxin/platform/ids'
import { actBefore, record } from '@lianxin/platform/journal'
import type { SetDays, SetHours } from '../contract/schemas.ts'
import { parseHours } from '../rules/hours.ts'
import type { ServicesState } from './deps.ts'
import { keepsPlace } from './open-calendar.ts'
import { oneCalendar, q } from './store.ts'

type Body = Record<string, string | number>

/** One change of a calendar: read, write, record; the tables in memory are laid out anew. */
async function change(
  state: ServicesState,
  staff: Staff,
  input: { id: string; actId: string; why: string },
  act: string,
  body: Body,
  writes: (version: number) => readonly Statement[],
): Promise<{ version: number }> {
  const { db, city, clock, calendars } = state
  const scope = scopeOf(staff)
  const version = await db
    .act(scope, async (t) => {
      const [[found]] = await t.send(oneCalendar(input.id))
      if (!found) throw new Refusal('calendar_not_found')
      keepsPlace(staff, found.place as PlaceCode)
      const entry = record({
        county: city,
        object: found.id as never,
        place: found.place as PlaceCode,
        act: `services.${act}`,
        actId: input.actId,
        actor: staff,
        at: clock.now(),
        why: input.why,
        body,
        prev: { version: found.version, hash: found.head },
      })
      await t.finish(
        ...writes(entry.version),
        q.updateTable('services.calendar').set({ version: entry.version, head: entry.hash }).where('id', '=', input.id),
        ...entry.statements,
      )
      return entry.version
    })
    .catch(async (error: unknown) => {
      if (!(error instanceof Repeated)) {
        if (isUniqueViolation(error)) throw new Refusal('calendar_changed')
        throw error
      }
      const [[before]] = await db.read(scope, actBefore(city, input.actId))
      return before?.version ?? 0
    })
  await calendars.reload()
  return { version }
}

/** 设置放假与调休: a published notice, or a local day. Days outside the table are refused before anything is written. */
export function setDays(state: ServicesState, staff: Staff, input: SetDays & { id: string }) {
  for (const { day } of input.days)
    if (day < '2019-01-01' || day > '2032-12-31') throw new Refusal('day_wrong', { field: 'days' })
  const rows = (version: number) =>
    input.days.map((one) => ({
      calendar: input.id,
      day: one.day,
      works: one.works,
      provisional: false,
      source: one.source || input.why,
      version,
    }))
  const body = {
    days: input.days.map((one) => `${one.day}${one.works ? '+' : '-'}`).join(' '),
    published: input.published ?? 0,
  }
  return change(state, staff, input, 'set_days', body, (version) => [
    q
      .insertInto('services.work_calendar')
      .values(rows(version))
      .onConflict((oc) =>
        oc.columns(['calendar', 'day']).doUpdateSet((eb) => ({
          works: eb.ref('excluded.works'),
          provisional: eb.ref('excluded.provisional'),
          source: eb.ref('excluded.source'),
          version: eb.ref('excluded.version'),
        })),
      ),
    ...(input.published
      ? [
          q
            .updateTable('services.work_calendar')
            .set({ provisional: false })
            .where('calendar', '=', input.id)
            .where('day', '>=', `${input.published}-01-01`)
            .where('day', '<=', `${input.published}-12-31`),
        ]
      : []),
  ])
}

/** 设置工作时间: hours by season; they hold from the next count on. */
export function setHours(state: ServicesState, staff: Staff, input: SetHours & { id: string }) {
  const seasons = input.seasons.map(({ from, hours }) => {
    const spans = parseHours(hours)
    if (!spans) throw new Refusal('hours_wrong', { field: 'seasons' })
    return { from, spans }
  })
  return change(state, staff, input, 'set_hours', { seasons: JSON.stringify(seasons) }, () => [
    q
      .updateTable('services.calendar')
      .set({ seasons: JSON.stringify(seasons) })
      .where('id', '=', input.id),
  ])
}
