import { randomUUID } from 'node:crypto'
import type { Actor } from '@lianxin/platform/auth'
import type { Statement } from '@lianxin/platform/db'
import { isUniqueViolation, Repeated } from '@lianxin/platform/db'
import { everywhere, record } from '@lianxin/platform/journal'
import { firstCatalogue } from '../data/categories.ts'
import { nationalCalendar } from '../data/work-days.ts'
import { dayFrom, dayText } from '../rules/work-table.ts'
import type { ServicesDeps } from './deps.ts'
import { catalogueId, cityCalendarId, cityPlace, q } from './store.ts'

const house = { kind: 'system', name: '系统初始化' } as const satisfies Actor

function firstVersion({ clock, city }: ServicesDeps): Statement[] {
  const at = clock.now()
  const entry = record({
    county: city,
    object: catalogueId(city),
    place: cityPlace(city),
    act: 'services.begin_catalogue',
    actId: randomUUID(),
    actor: house,
    at,
    body: { categories: firstCatalogue.categories.length },
  })
  return [
    q
      .insertInto('services.catalogue')
      .values({ version: 1, at, by_name: house.name, why: '初始目录', hash: entry.hash }),
    q
      .insertInto('services.category_group')
      .values(firstCatalogue.groups.map((one) => ({ code: one.code, name_zh: one.name.zh, name_en: one.name.en }))),
    q
      .insertInto('services.category')
      .values(firstCatalogue.categories.map((one) => ({ code: one.code, version: 1, body: JSON.stringify(one) }))),
    ...entry.statements,
  ]
}

function firstCalendar({ clock, city }: ServicesDeps): Statement[] {
  const spec = nationalCalendar()
  const id = cityCalendarId(city)
  const entry = record({
    county: city,
    object: id,
    place: cityPlace(city),
    act: 'services.begin_calendar',
    actId: randomUUID(),
    actor: house,
    at: clock.now(),
    body: { from: spec.firstDay, days: spec.days.length, provisional: spec.provisional },
  })
  const first = dayFrom(spec.firstDay)
  const rows = [...spec.days].map((char, i) => {
    const day = dayText(first + i)
    const provisional = spec.provisional.includes(Number(day.slice(0, 4)))
    return {
      calendar: id,
      day,
      works: char === 'w',
      provisional,
      source: provisional ? '按星期推定' : '国务院办公厅通知',
      version: 1,
    }
  })
  return [
    q.insertInto('services.calendar').values({
      id,
      name: '全市',
      place: cityPlace(city),
      seasons: JSON.stringify(spec.seasons),
      version: 1,
      head: entry.hash,
    }),
    // Multi-row values, a thousand at a time: six columns stay far below the protocol's parameters.
    ...Array.from({ length: Math.ceil(rows.length / 1000) }, (_, i) =>
      q.insertInto('services.work_calendar').values(rows.slice(i * 1000, (i + 1) * 1000)),
    ),
    ...entry.statements,
  ]
}

/** Puts the tree and the national calendar into an empty database. Two processes starting at once do it once. */
export async function seedServices(deps: ServicesDeps): Promise<void> {
  const [[some], [calendar]] = await deps.db.read(
    everywhere,
    q.selectFrom('services.catalogue').select('version').limit(1),
    q.selectFrom('services.calendar').select('id').limit(1),
  )
  const write = async (statements: readonly Statement[]) => {
    try {
      await deps.db.write(everywhere, ...statements)
    } catch (error) {
      if (!(error instanceof Repeated) && !isUniqueViolation(error)) throw error
    }
  }
  if (!some) await write(firstVersion(deps))
  if (!calendar) await write(firstCalendar(deps))
}
