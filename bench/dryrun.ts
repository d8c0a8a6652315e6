import { randomUUID } from 'node:crypto'
import { bigCity, type House } from './kit/big-city.ts'
import { signIn } from './kit/pages.ts'
import { atMost, round, type Bench } from './kit/line.ts'

interface Run {
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  readonly total: number
  readonly seen: number
  readonly result: { readonly cases: number; readonly moved: number; readonly pairs: readonly unknown[] } | null
}

const MB = 1024 * 1024
const resident = () => process.memoryUsage().rss / MB
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A draft that moves a good part of the cases: nights to the office, two headings elsewhere, the rest as usual. */
const draft = [
  { id: 'b1', name: '夜间由值班室派', when: { hours: 'off' }, then: { to: 'person', why: '夜间', level: 'county' } },
  {
    id: 'b2',
    name: '市容由综合执法主办',
    when: { categories: ['01'], weekdays: [1, 2, 3, 4, 5] },
    then: { to: 'kind', kind: 'lawEnforcement' },
    assist: [{ to: 'kind', kind: 'housing' }],
  },
  { id: 'b3', name: '准入清单内由村社办', when: { remit: 'on' }, then: { to: 'kind', kind: 'villageCommittee' } },
  { id: 'b4', name: '按类别派单', when: {}, then: { to: 'category' } },
]
const limits = { '0101': { unit: 'work_hour', value: 2 }, '0202': { unit: 'work_day', value: 2 } }

async function askFor(house: House, cookie: string, method: 'GET' | 'PUT' | 'POST', url: string, body?: object) {
  const answer = await house.app.inject({ method, url, headers: { cookie }, ...(body ? { payload: body } : {}) })
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}: ${answer.body.slice(0, 300)}`)
  return answer.json<unknown>()
}

/** Waits until followers have read all there is: a city just started acts upon its clocks, and that is not what is measured. */
async function settle(house: House, say: (text: string) => void): Promise<void> {
  const owner = await house.database.owner()
  try {
    for (let quiet = 0, tries = 0; quiet < 5 && tries < 900; tries++) {
      const { rows } = await owner.query<{ n: number }>(
        'select count(*)::int as n from journal.follower f join journal.head h on h.county = f.county where f.pos < h.pos',
      )
      quiet = rows[0]?.n === 0 ? quiet + 1 : 0
      if (tries % 20 === 19) say('waiting for followers to have read everything')
      await wait(1000)
    }
  } finally {
    await owner.end()
  }
}

/** Tries the draft on everything there is, as an administrator does: through HTTP, done by the job. */
async function tryDraft(house: House, cookie: string, say: (text: string) => void) {
  const open = (await askFor(house, cookie, 'GET', '/api/routing-rules/draft')) as {
    draft: { revision: number } | null
  }
  await askFor(house, cookie, 'PUT', '/api/routing-rules/draft', {
    revision: open.draft?.revision ?? 0,
    rules: draft,
    limits,
  })
  const actId = randomUUID()
  await askFor(house, cookie, 'POST', '/api/routing-rules/dry-runs', {
    actId,
    since: '2020-01-01',
    until: '2032-12-31',
  })
  let began = 0
  let cpu = process.cpuUsage()
  let early = 0
  let most = 0
  for (;;) {
    await wait(20)
    const run = (await askFor(house, cookie, 'GET', `/api/routing-rules/dry-runs/${actId}`)) as Run
    if (run.state === 'failed') throw new Error('the dry run failed')
    if (run.state !== 'waiting' && began === 0) {
      began = performance.now()
      cpu = process.cpuUsage()
    }
    // The first tenth fills caches and compiles; from there on the memory shall be flat.
    if (early === 0 && run.seen > run.total / 10) early = resident()
    most = Math.max(most, resident())
    if (run.state === 'done' && run.result) {
      const { user, system } = process.cpuUsage(cpu)
      return {
        result: run.result,
        seconds: (performance.now() - began) / 1000,
        cpuSeconds: (user + system) / 1e6,
        growth: most - (early || most),
      }
    }
    // Looked at often until it is taken up: a run that began unseen would count as nothing.
    if (run.state === 'running' && run.seen > 0) {
      say(`${run.seen} of ${run.total}`)
      await wait(100)
    }
  }
}

/** A draft of rules and limits tried on all cases of the city: time, and how much more memory the end takes than the beginning. */
export const bench: Bench = async ({ size = 340_000, say }) => {
  const house = await bigCity(size, say, 'all')
  try {
    const cookie = await signIn(house, { place: '330400000000000000', role: 'cityDispatcher' })
    await settle(house, say)
    await tryDraft(house, cookie, say)
    const { result, seconds, cpuSeconds, growth } = await tryDraft(house, cookie, say)
    return {
      size: result.cases,
      figures: {
        seconds: round(seconds),
        cpuSeconds: round(cpuSeconds),
        perSecond: Math.round(result.cases / seconds),
        moved: result.moved,
        pairs: result.pairs.length,
        rssGrowthMB: round(growth),
      },
      bars: {
        seconds: atMost(round((seconds * 340_000) / result.cases), 20, ' s for 340,000'),
        memory: atMost(round(growth), 64, ' MB more at the end than after a tenth'),
      },
    }
  } finally {
    await house.stop()
  }
}
