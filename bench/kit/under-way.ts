import { randomUUID } from 'node:crypto'
import { casesRoutes } from '@lianxin/cases/contract'
import { peopleRoutes } from '@lianxin/people/contract'
import { client } from '@lianxin/platform/http'
import { apiOf } from './api.ts'

/** How many cases there are, so that hardly any two acts meet at one. */
export const CASES = 512
const AT_ONCE = 32

export interface UnderWay {
  readonly ids: readonly string[]
  readonly cookie: string
}

/** Cases in the hands of one unit, signed for, and a handler of it. */
export async function underWay(port: number): Promise<UnderWay> {
  const base = `http://127.0.0.1:${port}`
  const visitor = client({ ...casesRoutes, ...peopleRoutes }, { base })
  const grids = await apiOf(port).gridsOf('330402008')
  const report = (i: number) =>
    visitor.reportCase({
      actId: randomUUID(),
      text: `第 ${i} 号灯杆不亮，晚上看不清路。`,
      place: { code: grids[i % grids.length] ?? '' },
      category: '0202',
    })
  const first = await report(0)
  const office = await visitor.demoLogin({ place: '330402000000000000', role: 'countyDispatcher' })
  const seen = await client(casesRoutes, {
    base,
    headers: () => ({ cookie: `lianxin_session=${office.token}` }),
  }).getCase({ id: first.id })
  if (!seen.unit) throw new Error('the rules dispatched the report to nobody')
  const { token } = await visitor.demoLogin({ unit: seen.unit.id })
  const cookie = `lianxin_session=${token}`
  const handler = client(casesRoutes, { base, headers: () => ({ cookie }) })
  const ids: string[] = []
  // By so many at once that a busy machine refuses none.
  async function some(from: number): Promise<void> {
    for (let i = from; i < CASES; i += AT_ONCE) {
      const { id } = await report(i)
      await handler.signForCase({ id, actId: randomUUID() })
      ids.push(id)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => some(i)))
  return { ids, cookie }
}
