import { openCity, signIn, type House } from './kit/city.ts'
import { atMost, percentile, round, type Bench } from './kit/line.ts'

/** The pages' times, sorted, after a warm-up; whoever looks alternates, so that no plan is kept for one place alone. */
async function timed(house: House, cookies: readonly string[], path: string, count: number): Promise<Float64Array> {
  const times: number[] = []
  for (let i = 0; i < count + cookies.length; i++) {
    const cookie = cookies[i % cookies.length] ?? ''
    const began = performance.now()
    const answer = await house.app.inject({ url: path, headers: { cookie, accept: 'text/html' } })
    if (answer.statusCode !== 200)
      throw new Error(`${path} answered ${answer.statusCode}: ${answer.body.slice(0, 200)}`)
    if (i >= cookies.length) times.push(performance.now() - began)
  }
  return Float64Array.from(times).sort()
}

const counties = ['330402', '330411', '330421', '330424', '330481', '330482', '330483']

/** A unit's queue page on the server, HTML and all, for departments of counties and for village committees. */
export const bench: Bench = async ({ size = 340_000, say }) => {
  const house = await openCity(size, say)
  try {
    const api = (path: string) => house.app.inject({ url: path }).then((answer) => answer.json<{ code: string }[]>())
    const towns = (
      await Promise.all(counties.map((code) => api(`/api/places/${code.padEnd(18, '0')}/children`)))
    ).flat()
    const villages = (
      await Promise.all(towns.filter((_, i) => i % 8 === 0).map(({ code }) => api(`/api/places/${code}/children`)))
    ).flat()
    const county = await Promise.all(
      counties.map((code) => signIn(house, { place: code.padEnd(18, '0'), role: 'deptHandler' })),
    )
    const village = await Promise.all(
      villages
        .filter((_, i) => i % 7 === 0)
        .slice(0, 20)
        .map(({ code }) => signIn(house, { place: code, role: 'clerk' })),
    )
    const atCounty = await timed(house, county, '/console/cases?view=unit', 400)
    const open = await timed(house, county, '/console/cases?view=open', 200)
    const atVillage = await timed(house, village, '/console/cases?view=unit', 400)
    const p95 = (times: Float64Array) => round(percentile(times, 0.95))
    return {
      size,
      figures: {
        countyP50: round(percentile(atCounty, 0.5)),
        countyP95: p95(atCounty),
        countyOpenP95: p95(open),
        villageP50: round(percentile(atVillage, 0.5)),
        villageP95: p95(atVillage),
      },
      bars: { county: atMost(p95(atCounty), 10, ' ms'), village: atMost(p95(atVillage), 5, ' ms') },
    }
  } finally {
    await house.stop()
  }
}
