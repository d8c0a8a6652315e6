import { execFileSync } from 'node:child_process'
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadConfig, root } from '@lianxin/platform/config'
import { startHouse } from '@lianxin/server'
import { loaded, widen } from './widen.ts'

export type House = Awaited<ReturnType<typeof startHouse>>
type Say = (text: string) => void
type Role = 'all' | 'web'

/** Told by the rules, everything with its journal; what is more is copied from it. */
const BASE = 34_000

const folderOf = (size: number): string => join(root, '.data', 'bench', `city-${size}`)

function start(size: number, role: Role, say: Say): Promise<House> {
  const config = loadConfig({
    PORT: '0',
    LIANXIN_DATA: folderOf(size),
    LIANXIN_DEMO: 'city',
    LIANXIN_DEMO_CASES: String(Math.min(size, BASE)),
    LIANXIN_LOG: 'error',
    LIANXIN_ROLE: role,
  })
  return startHouse(config, say)
}

/** The city as the demonstration tells it; told once, and copied as a folder for every size. */
async function tell(size: number, say: Say): Promise<void> {
  const whole = join(folderOf(size), 'told')
  if (existsSync(whole)) return
  let told: () => void = () => undefined
  const telling = new Promise<void>((resolve) => {
    told = resolve
  })
  const house = await start(size, 'all', (line) => {
    say(line)
    if (line.includes('the year is told')) told()
  })
  try {
    const owner = await house.database.owner()
    const before = await loaded(owner, 'whole year')
    await owner.end()
    if (!before) await telling
    writeFileSync(whole, '')
  } finally {
    await house.stop()
  }
}

/**
 * The demonstration city with so many cases, built once and used again. The first 34,000 are told by the rules, the rest
 * are copies of them (`widen`). By default nothing but pages runs: jobs and followers would act upon a city whose
 * copies have no journal, while it is being measured.
 */
export async function bigCity(size: number, say: Say, role: Role = 'web'): Promise<House> {
  if (size <= BASE) await tell(size, say)
  else if (!existsSync(folderOf(size))) {
    await tell(BASE, say)
    // Under another name until it is whole, so that half a copy is never taken for a city.
    const half = `${folderOf(size)}.half`
    rmSync(half, { recursive: true, force: true })
    // With its owners: the database server runs as an ordinary user.
    execFileSync('cp', ['-a', folderOf(BASE), half])
    renameSync(half, folderOf(size))
  }
  const house = await start(size, role, say)
  const owner = await house.database.owner()
  try {
    await widen(owner, Math.max(0, Math.round(size / BASE) - 1), say)
  } finally {
    await owner.end()
  }
  return house
}
