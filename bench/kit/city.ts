import { join } from 'node:path'
import { loadConfig, root } from '@lianxin/platform/config'
import { startHouse } from '@lianxin/server'

export type House = Awaited<ReturnType<typeof startHouse>>

/** Starts the city with so many cases; the first run tells the year, which takes its time, and it is used again after. */
export async function openCity(cases: number, say: (text: string) => void): Promise<House> {
  let told: () => void = () => undefined
  const telling = new Promise<void>((resolve) => {
    told = resolve
  })
  const config = loadConfig({
    PORT: '0',
    LIANXIN_DATA: join(root, '.data', 'bench', `city-${cases}`),
    LIANXIN_DEMO: 'city',
    LIANXIN_DEMO_CASES: String(cases),
    LIANXIN_LOG: 'error',
  })
  const house = await startHouse(config, (line) => {
    say(line)
    if (line.includes('the year is told')) told()
  })
  const owner = await house.database.owner()
  const { rows } = await owner.query("select 1 from platform.loaded where name = 'whole year'")
  if (rows.length === 0) await telling
  await owner.query('vacuum analyze cases.case').catch(() => undefined)
  await owner.end()
  return house
}

/** Signs in as an invented member of staff; gives the cookie. */
export async function signIn(house: House, who: Record<string, string>): Promise<string> {
  const answer = await house.app.inject({ method: 'POST', url: '/api/demo/login', payload: who })
  const { token } = answer.json<{ token?: string }>()
  if (!token) throw new Error(`nobody to sign in for ${JSON.stringify(who)}: ${answer.body}`)
  return `lianxin_session=${token}`
}
