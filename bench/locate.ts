import { performance } from 'node:perf_hooks'
import { join } from 'node:path'
import pg from 'pg'
import { drawCity, shapeOf, type City } from '@lianxin/demo/city'
import { checkBorders, crossingsOf, locatorOf, type Border, type Locator, type Shape } from '@lianxin/places/rules'
import { root } from '@lianxin/platform/config'
import { startCluster } from '@lianxin/platform/db'
import { atLeast, atMost, percentile, round, type Bench } from './kit/line.ts'

const ONE_BY_ONE = 2_000
const RUNS = 3
const OWN_RUNS = 20

interface Points {
  readonly x: Int32Array
  readonly y: Int32Array
}

/** The same points every run: a small generator, since chance has no seed. */
function drawPoints(count: number, seed: number, borders: readonly Border[]): Points {
  let state = seed >>> 0 || 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  const x = new Int32Array(count)
  const y = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const ring = borders[Math.floor(next() * borders.length)]!.shape[0]!
    const k = Math.floor(next() * (ring.length / 2)) * 2
    // Round the vertices of all micro-grids, so that dense places are asked as often as they are lived in.
    x[i] = ring[k]! + Math.round((next() - 0.5) * 20_000)
    y[i] = ring[k + 1]! + Math.round((next() - 0.5) * 20_000)
  }
  return { x, y }
}

function cpuSeconds<R>(work: () => R): { seconds: number; result: R } {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, result }
}

/** Rates are the best of several short runs, on both sides: the machine is shared, and only its best moments compare. */
function timings(locator: Locator, { x, y }: Points): { perSecond: number; p50: number; p99: number } {
  let perSecond = 0
  for (let run = 0; run < OWN_RUNS; run++) {
    const began = performance.now()
    for (let i = 0; i < x.length; i++) locator.find(x[i]!, y[i]!)
    perSecond = Math.max(perSecond, (x.length / (performance.now() - began)) * 1000)
  }
  const each = new Float64Array(x.length)
  for (let i = 0; i < x.length; i++) {
    const at = performance.now()
    locator.find(x[i]!, y[i]!)
    each[i] = (performance.now() - at) * 1000
  }
  const sorted = each.sort()
  return { perSecond, p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) }
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : greatestDivisor(b, a % b))

/** Every vertex and every lattice point on every border, outer rim included: how many have no owner. */
function ownerless(locator: Locator, borders: readonly Border[]): { points: number; without: number } {
  let points = 0
  let without = 0
  for (const { shape } of borders)
    for (const ring of shape)
      for (let j = ring.length - 2, i = 0; i < ring.length; j = i, i += 2) {
        const [dx, dy] = [ring[i]! - ring[j]!, ring[i + 1]! - ring[j + 1]!]
        const steps = greatestDivisor(dx, dy)
        for (let k = 0; k < steps; k++, points++)
          if (!locator.find(ring[j]! + (dx / steps) * k, ring[j + 1]! + (dy / steps) * k)) without++
      }
  return { points, without }
}

const polygonText = (ring: Int32Array): string =>
  `(${Array.from({ length: ring.length / 2 }, (_, i) => `(${ring[i * 2]},${ring[i * 2 + 1]})`).join(',')})`

/** The database's own polygon index on lattice integers, filled once; `b && box` because the index knows no point. */
async function fillBaseline(client: pg.Client, borders: readonly Border[]): Promise<void> {
  await client.query('drop table if exists bench_border; create table bench_border (code int8, b polygon)')
  const rings = borders.flatMap(({ code, shape }) => shape.map((ring) => ({ code, text: polygonText(ring) })))
  for (let i = 0; i < rings.length; i += 5000) {
    const some = rings.slice(i, i + 5000)
    const sql = 'insert into bench_border select * from unnest($1::int8[], $2::polygon[])'
    await client.query(sql, [some.map(({ code }) => code), some.map(({ text }) => text)])
  }
  await client.query('create index on bench_border using gist (b); analyze bench_border')
}

async function baseline(client: pg.Client, { x, y }: Points): Promise<{ oneStatement: number; oneByOne: number }> {
  const texts = Array.from(x, (px, i) => `(${px},${y[i]!})`)
  const all = `select count(*) from unnest($1::point[]) p join bench_border on b && polygon(box(p, p)) and b @> p`
  const began = performance.now()
  await client.query(all, [texts])
  const oneStatement = (x.length / (performance.now() - began)) * 1000
  const one = {
    name: 'one',
    text: 'select code from bench_border where b && polygon(box($1::point, $1::point)) and b @> $1::point',
  }
  const since = performance.now()
  for (const text of texts.slice(0, ONE_BY_ONE)) await client.query({ ...one, values: [text] })
  return { oneStatement, oneByOne: (ONE_BY_ONE / (performance.now() - since)) * 1000 }
}

const middle = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

function bordersOf(city: City): Border[] {
  return city.places
    .filter(({ border }) => border >= 0)
    .map((place) => ({ code: place.code, shape: shapeOf(city, place) as Shape }))
}

/** Point → micro-grid in process against the database's polygon index, and what the borders cost to check. */
export const bench: Bench = async ({ size = 20_000, seed, say }) => {
  say('drawing the city')
  const city = drawCity({ seed, size: 'city' })
  const borders = bordersOf(city)
  const outlines = city.outline.map(({ county, shape }): Border => ({ code: county, shape }))
  const points = drawPoints(size, seed, borders)

  say('building the index')
  const builds = Array.from({ length: RUNS }, () => cpuSeconds(() => locatorOf(borders)))
  const locator = builds.at(-1)!.result
  const own = Array.from({ length: RUNS }, () => timings(locator, points))
  const owners = ownerless(locator, borders)

  say('checking the borders')
  const checks = Array.from({ length: RUNS }, () => cpuSeconds(() => checkBorders(borders, outlines)))
  const crossings = cpuSeconds(() => crossingsOf(borders.map(({ shape }) => shape)))

  say('filling the database')
  const { port, password } = await startCluster({ folder: join(root, '.data', 'bench', 'pg'), durable: false })
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
  await client.connect()
  try {
    await fillBaseline(client, borders)
    await baseline(client, points) // warm
    const theirs = []
    for (let run = 0; run < RUNS; run++) theirs.push(await baseline(client, points))
    await client.query('drop table bench_border')
    const perSecond = Math.max(...own.map((run) => run.perSecond))
    const oneStatement = Math.max(...theirs.map((run) => run.oneStatement))
    const oneByOne = Math.max(...theirs.map((run) => run.oneByOne))
    const figures = {
      microGrids: borders.length,
      perSecond: round(perSecond),
      p50: round(middle(own.map((run) => run.p50))),
      databaseOneStatement: round(oneStatement),
      databaseOneByOne: round(oneByOne),
      borderPoints: owners.points,
      crossingsCpuSeconds: round(crossings.seconds),
    }
    return {
      size,
      figures,
      bars: {
        againstOneStatement: atLeast(round(perSecond / oneStatement), 25, ' ×'),
        againstOneByOne: atLeast(round(perSecond / oneByOne), 200, ' ×'),
        p99: atMost(round(middle(own.map((run) => run.p99))), 5, ' µs'),
        build: atMost(round(middle(builds.map((build) => build.seconds))), 1, ' CPU-s'),
        megabytes: atMost(round(locator.bytes / 1e6), 30, ' MB'),
        borderPointsWithoutOwner: atMost(owners.without, 0),
        checkCpuSeconds: atMost(round(middle(checks.map((check) => check.seconds))), 1, ' CPU-s'),
        falseAlarms: atMost(checks[0]!.result.length + crossings.result.length, 0),
      },
    }
  } finally {
    await client.end()
  }
}
