// Tells the demonstration year in a process of its own, so that the pages stay quick meanwhile.
// What it needs comes as JSON in LIANXIN_DEMO_TASK: where the database is, and which city.
import pg from 'pg'
import { drawCity } from './city/index.ts'
import { identify } from './load/load-places.ts'
import { isTold, loadYear } from './load/load-year.ts'
import { drawPeople } from './people/index.ts'
import type { YearTask } from './task.ts'
import { worldOf } from './year/world.ts'

const task = JSON.parse(process.env['LIANXIN_DEMO_TASK'] ?? '{}') as YearTask
const { host, port, database, user, password, size, seed, cases, until, secret } = task
const owner = new pg.Client({ host, port, database, user, password, options: '-c timezone=UTC' })
await owner.connect()
try {
  if (!(await isTold(owner))) {
    const city = drawCity({ seed, size })
    const places = identify(city)
    const published = Temporal.PlainDate.from(city.validFrom).toZonedDateTime('Asia/Shanghai').epochMilliseconds
    const world = worldOf(city, places, drawPeople(city), published)
    const told = await loadYear(owner, world, { cases, until, secret }, (line) => console.log(line))
    console.log(`the year is told: ${told.toLocaleString('en')} requests`)
  }
} finally {
  await owner.end()
}
