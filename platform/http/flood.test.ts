import { expect, test } from 'vitest'
import { Lane } from './lane.ts'
import { Turn } from './turn.ts'

/**
 * A house of one processor, simulated: each request costs `cpu` milliseconds in three pieces with a look into the database
 * between them, whatever has come is read before anything else goes on, and reading or refusing costs a little too.
 */
interface Flood {
  readonly cpu: number
  /** Milliseconds that the database takes for each of two trips. */
  readonly trip: number
  /** Requests a second, by second. */
  readonly rates: readonly number[]
  readonly most: number
  readonly least: number
  /** Each is begun as it is read, as it was before there were turns. */
  readonly unpaced?: boolean
}

const READ_MS = 0.1
const PIECES = 3
const LOOK_MS = 100

interface Event {
  readonly at: number
  run(): void
}

/** When each answer came after it was due, by the second it was due in. */
function flood({ cpu, trip, rates, most, least, unpaced = false }: Flood): number[][] {
  let now = 0
  /** The next one last. */
  const timers: Event[] = []
  function at(time: number, run: () => void): void {
    let [low, high] = [0, timers.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((timers[middle]?.at ?? 0) > time) low = middle + 1
      else high = middle
    }
    timers.splice(low, 0, { at: time, run })
  }
  let turns: (() => void)[] = []
  const time = { now: () => now, later: (call: () => void) => void turns.push(call) }
  const turn: Turn = new Turn(() => lane.next(), time)
  const lane = new Lane({ least, most, waiting: 512 }, { now: time.now, spent: () => !unpaced && turn.spent() })
  const answers: number[][] = rates.map(() => [])

  function work(second: number, due: number, leave: () => void, left: number): void {
    now += cpu / PIECES
    if (left > 1) at(now + trip, () => work(second, due, leave, left - 1))
    else {
      answers[second]?.push(now - due)
      leave()
    }
  }
  rates.forEach((rate, second) => {
    for (let i = 0; i < rate; i++) {
      const due = second * 1000 + (i * 1000) / rate
      at(due, () => {
        now += READ_MS
        if (!lane.full) lane.ask((place) => place && work(second, due, () => place.leave(), PIECES))
      })
    }
  })
  const end = rates.length * 1000 + 3000
  for (let look = LOOK_MS; look < end; look += LOOK_MS) at(look, () => lane.look())

  while (now < end) {
    // One turn of the loop: what is due by its beginning, then what was put off to its end.
    const read: Event[] = []
    while ((timers.at(-1)?.at ?? end) <= now) read.push(...timers.splice(-1))
    for (const one of read) one.run()
    const put = turns
    turns = []
    for (const call of put) call()
    const next = timers.at(-1)?.at ?? end
    if (turns.length === 0 && next > now) now = next
  }
  return answers
}

const good = (second: readonly number[]): number => second.filter((ms) => ms <= 1000).length
const seconds = (rate: number, count: number): number[] => Array.from({ length: count }, () => rate)
const worst = (second: readonly number[]): number => Math.max(...second)

test.each([
  ['answers that need the database', { cpu: 4, trip: 5 }],
  ['answers that need only the processor', { cpu: 4, trip: 0 }],
  ['a slow machine', { cpu: 15, trip: 5 }],
])('three times as many as can be served, %s: four of five of what can be are, and soon after all are', (_, what) => {
  const most = 1000 / what.cpu
  const answers = flood({ ...what, rates: [...seconds(most * 3, 10), ...seconds(most / 2, 6)], most: 128, least: 10 })
  for (const second of answers.slice(3, 10)) expect(good(second)).toBeGreaterThanOrEqual(most * 0.8)
  for (const second of answers.slice(11)) {
    expect(second).toHaveLength(Math.ceil(most / 2))
    expect(worst(second)).toBeLessThanOrEqual(100)
  }
})

test('with as many at work as ever, each begun as it is read, the same flood leaves hardly anybody answered in time', () => {
  const [cpu, most] = [15, 66]
  const answers = flood({ cpu, trip: 5, rates: seconds(most * 3, 10), most: 128, least: 128, unpaced: true })
  for (const second of answers.slice(4)) expect(good(second)).toBeLessThan(most * 0.5)
})

test('nobody is refused while what comes can be done', () => {
  const answers = flood({ cpu: 0.5, trip: 20, rates: seconds(1500, 5), most: 128, least: 32 })
  for (const second of answers) expect(second).toHaveLength(1500)
})
