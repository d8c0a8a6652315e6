import type { Db } from '@lianxin/platform/db'
import type { PlaceCode } from '@lianxin/platform/ids'
import { lineageOf } from '@lianxin/places/contract'
import { workTable, type CalendarSpec, type Season, type WorkTable } from '../rules/work-table.ts'
import { q } from './store.ts'

/** Work calendars laid out for counting: the nearest one up the tree holds. */
export interface LiveCalendars {
  /** Refuses (a defect) before the first calendar was read. */
  tableFor(place: PlaceCode): WorkTable
  /** Changes whenever a calendar changed: what was computed before may have to be computed again. */
  readonly version: string
  reload(): Promise<void>
  close(): void
}

const EVERY_SECONDS = 30
type DayRow = { day: string; works: boolean; provisional: boolean }

function specOf(seasons: readonly Season[], days: readonly DayRow[]): CalendarSpec {
  const provisional = new Set(days.filter((one) => one.provisional).map((one) => Number(one.day.slice(0, 4))))
  return {
    firstDay: days[0]?.day ?? '2019-01-01',
    days: days.map((one) => (one.works ? 'w' : 'o')).join(''),
    provisional: [...provisional],
    seasons,
  }
}

/** Keeps the calendars; a change elsewhere is seen within half a minute. */
export function liveCalendars(db: Db, log: (error: unknown) => void = () => undefined): LiveCalendars {
  let tables = new Map<string, WorkTable>()
  let version = ''
  const heads = () => q.selectFrom('services.calendar').select(['id', 'place', 'seasons', 'version']).orderBy('id')
  const say = (rows: readonly { id: string; version: number }[]) => rows.map((row) => `${row.id}:${row.version}`).join()

  const reload = async () => {
    const [rows, days] = await db.read(
      { as: 'public' },
      heads(),
      q.selectFrom('services.work_calendar').select(['calendar', 'day', 'works', 'provisional']).orderBy('day'),
    )
    const read = rows.map((row) => {
      const own = days.filter((one) => one.calendar === row.id)
      // Written by this room alone, checked by its schema before.
      return [row.place, workTable(specOf(row.seasons as unknown as readonly Season[], own))] as const
    })
    tables = new Map(read)
    version = say(rows)
  }
  const look = async () => {
    const [rows] = await db.read({ as: 'public' }, heads())
    if (say(rows) !== version) await reload()
  }
  const timer = setInterval(() => void look().catch(log), EVERY_SECONDS * 1000)
  timer.unref()
  return {
    tableFor(place) {
      if (tables.size === 1) for (const only of tables.values()) return only
      for (const code of lineageOf(place).reverse()) {
        const table = tables.get(code)
        if (table) return table
      }
      throw new Error('no work calendar was loaded')
    },
    get version() {
      return version
    },
    reload,
    close: () => clearInterval(timer),
  }
}
