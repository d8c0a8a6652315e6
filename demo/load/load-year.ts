import { randomUUID } from 'node:crypto'
import { copyRows, type Owner } from '@lianxin/platform/db'
import { countyOf, idOf, kinds, toPlaceCode, type County } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import { columnsOf, receiptCode, receiptHash } from '@lianxin/cases'
import { defaultRules, titleOf } from '@lianxin/cases/rules'
import { FACTS } from '@lianxin/evaluation'
import { PUBLIC_REQUESTS } from '@lianxin/exchange'
import { random } from '../city/random.ts'
import type { People } from '../people/index.ts'
import type { Story } from '../year/tell-case.ts'
import { tellYear } from '../year/tell-year.ts'
import { reportText } from '../year/texts.ts'
import { publisherOf, type World } from '../year/world.ts'
import { caseColumns, caseValues } from './case-values.ts'
import { placeNames, searchColumns, searchValues, withoutSearchIndex } from './search-values.ts'

const CHUNK = 20_000
const entryColumns = [
  'county',
  'object',
  'version',
  'act',
  'act_id',
  'actor',
  'actor_name',
  'place',
  'at',
  'why',
  'body',
  'prev',
  'hash',
] as const

/** Publishes the first routing rules in a named person's name, so that reports find their unit from the first minute. */
export async function publishFirstRules(
  owner: Owner,
  people: People,
  city: County,
  at: Temporal.Instant,
): Promise<void> {
  const { account, post } = publisherOf(people)
  const why = '演示城市启用：按类别的默认承办单位直接派单'
  const entry = record({
    county: city,
    object: idOf(city, kinds.rule, 1),
    place: toPlaceCode(`${city}000000000000`),
    act: 'cases.publish_rules',
    actId: randomUUID(),
    at,
    why,
    body: { rules: JSON.stringify(defaultRules) },
    actor: {
      kind: 'staff',
      account: account.id,
      name: account.name,
      post: { ...post, lo: post.place, hi: post.place, unit: account.id },
      posts: [],
    },
  })
  await copyRows(owner, { table: 'journal.entry', columns: entryColumns }, [
    entryColumns.map((column) => entry.row[column]),
  ])
  await copyRows(owner, { table: 'journal.queue', columns: ['county', 'object', 'version'] }, [
    [city, entry.row.object, 1],
  ])
  await copyRows(
    owner,
    {
      table: 'cases.rule_set',
      columns: ['version', 'published_at', 'publisher', 'publisher_name', 'why', 'body', 'hash'],
    },
    [[1, at, account.id, account.name, why, JSON.stringify(defaultRules), entry.hash]],
  )
}

/** Takes serials out of the running city's supply, so that the year's cases and today's never meet. */
async function reserve(owner: Owner, county: County, count: number): Promise<number> {
  const { rows } = await owner.query<{ next: string }>(
    `insert into platform.id_block (county, kind, next) values ($1, $2, $3)
     on conflict (county, kind) do update set next = id_block.next + $3 returning next`,
    [county, kinds.case, count],
  )
  return Number(rows[0]?.next) - count
}

function describe(story: Story, world: World, secret: string) {
  const { incoming, one } = story
  const own = random(world.seed, 'text', incoming.id)
  const { category, place } = incoming
  const subject = {
    code: category.code,
    name: category.name.zh,
    description: category.description.zh,
    words: category.words,
  }
  const text = reportText(own, subject, place.landClass === 'rural')
  const code = receiptCode(secret, incoming.id)
  return caseValues({
    columns: columnsOf(one),
    story,
    world,
    text,
    title: titleOf(text),
    receipt: Buffer.from(receiptHash(secret, incoming.id, code), 'hex'),
  })
}

const DEADLOCK = '40P01'
const TRIES = 8
const isDeadlock = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === DEADLOCK

/**
 * Pages read a case and then its journal, followers the other way round: whichever order the load takes its locks in, it
 * may meet one of them. It steps back and tries again.
 */
async function write(...what: Parameters<typeof writeOnce>): Promise<void> {
  for (let left = TRIES; ; left--) {
    try {
      return await writeOnce(...what)
    } catch (error) {
      if (left === 0 || !isDeadlock(error)) throw error
    }
  }
}

/** Writes what was told of one county: cases, their journal, and its order behind what the city has written since. */
async function writeOnce(
  owner: Owner,
  county: County,
  stories: readonly Story[],
  world: World,
  secret: string,
): Promise<void> {
  await owner.query('begin')
  try {
    // The head's lock keeps the sequencer out until the new positions are there.
    const { rows } = await owner.query<{ pos: string }>('select pos from journal.head where county = $1 for update', [
      county,
    ])
    const head = Number(rows[0]?.pos ?? 0)
    const names = placeNames(world)
    const cases = stories.map((story) => describe(story, world, secret))
    await copyRows(owner, { table: 'cases.case', columns: caseColumns }, cases)
    await copyRows(
      owner,
      { table: 'cases.search', columns: searchColumns },
      cases.map((values) => searchValues(values, world, names)),
    )
    const entries = stories.flatMap((story) => story.entries).sort((a, b) => Temporal.Instant.compare(a.at, b.at))
    await copyRows(
      owner,
      { table: 'journal.entry', columns: entryColumns },
      entries.map((row) => entryColumns.map((column) => row[column])),
    )
    await copyRows(
      owner,
      { table: 'journal.position', columns: ['county', 'pos', 'object', 'version'] },
      entries.map((row, i) => [county, head + 1 + i, row.object, row.version]),
    )
    await owner.query('update journal.head set pos = $2 where county = $1', [county, head + entries.length])
    // Followers that had read everything go on behind the year: nobody is told today of what was answered long ago.
    // Only the one that counts and the one that keeps what is public read it.
    await owner.query('update journal.follower set pos = $3 where county = $1 and pos = $2 and name <> all ($4)', [
      county,
      head,
      head + entries.length,
      [FACTS, PUBLIC_REQUESTS],
    ])
    await mark(owner, `year ${county}`)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

const mark = (owner: Owner, name: string) =>
  owner.query('insert into platform.loaded (name) values ($1) on conflict do nothing', [name])

/** Whether the year, or a county's part of it, has been loaded. */
export async function isTold(owner: Owner, part = 'whole year'): Promise<boolean> {
  const { rows } = await owner.query('select 1 from platform.loaded where name = $1', [part])
  return rows.length > 0
}

export interface YearLoad {
  readonly cases: number
  readonly until: number
  readonly secret: string
}

/**
 * Tells the year and loads it, in portions that fit into memory. A county that was begun before is left as it is.
 * Returns how many cases were told.
 */
export async function loadYear(
  owner: Owner,
  world: World,
  { cases, until, secret }: YearLoad,
  say: (line: string) => void,
): Promise<number> {
  const counties: County[] = []
  for (const county of new Set(world.micros.map((one) => countyOf(one.code))))
    if (!(await isTold(owner, `year ${county}`))) counties.push(county)
  const from = new Map<County, number>()
  for (const county of counties) from.set(county, await reserve(owner, county, cases))
  const told = await withoutSearchIndex(owner, counties.length > 0 ? cases : 0, () => tell(from))
  await mark(owner, 'whole year')
  await owner.query('analyze cases.case')
  await owner.query('analyze cases.search')
  await owner.query('analyze journal.entry')
  return told

  async function tell(from: ReadonlyMap<County, number>): Promise<number> {
    const waiting = new Map<County, Story[]>(counties.map((county) => [county, []]))
    let count = 0
    for (const story of tellYear(world, { cases, until, from: (county) => from.get(county) ?? 0 })) {
      const county = countyOf(story.incoming.place.code)
      const all = waiting.get(county)
      if (!all) continue
      all.push(story)
      if (++count % 10_000 === 0)
        say(`the year: ${count.toLocaleString('en')} of about ${cases.toLocaleString('en')} requests told`)
      if (all.length >= CHUNK) await write(owner, county, all.splice(0), world, secret)
    }
    for (const [county, stories] of waiting) if (stories.length > 0) await write(owner, county, stories, world, secret)
    return count
  }
}
