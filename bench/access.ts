import { rmSync } from 'node:fs'
import { atLeast, atMost, type Bench } from './kit/line.ts'
import { plants, secondLockOf, takeOut, type PlantName } from './kit/access/plants.ts'

const TOLD = 600
const OBJECTS = 48

const isPlant = (name: string): name is PlantName => Object.hasOwn(plants, name)

/**
 * Generated people ask for generated cases by every route of the house; what each answer shows is held against an oracle that
 * shares no code with the rules. `--plant NAME` takes one predicate out of the platform first: then leaks must be found. The
 * ordinary run takes the second lock off a resident's own cases in the end and looks whether that is noticed.
 */
export const bench: Bench = async ({ size = 60_000, seed, say, plant }) => {
  if (plant !== undefined && !isPlant(plant))
    throw new Error(`no such plant; there are: ${Object.keys(plants).join(', ')}`)
  if (plant !== undefined) takeOut(plant)
  // Loaded only now, so that what was taken out is not there.
  const { benchFolder, stillTown } = await import('./kit/access/house.ts')
  const { fuzz, prepare } = await import('./kit/access/fuzz.ts')
  rmSync(benchFolder, { recursive: true, force: true })
  const house = await stillTown(benchFolder, TOLD, say)
  try {
    const town = await prepare(house, OBJECTS)
    const lock = plant && secondLockOf(plant)
    if (lock) {
      const owner = await house.database.owner()
      await owner.query(lock)
      await owner.end()
    }
    say(
      `${town.persons.length} persons, ${town.cases.length} cases, ${town.others.length} routes beside those of cases`,
    )
    const found = await fuzz(house, town, { size, seed, say })
    const count = (kind: string) => found.faults.filter((fault) => fault.kind === kind).length
    for (const fault of found.faults.slice(0, 40)) say(JSON.stringify(fault))
    const figures = {
      held: found.held,
      requests: found.requests,
      routes: found.routes,
      persons: town.persons.length,
      leaks: count('leak'),
      falseDenials: count('denial'),
      tellingAnswers: count('oracle'),
      failures: count('door'),
    }
    if (plant !== undefined) return { size, figures, bars: { planted: atLeast(count('leak'), 1) } }
    const owner = await house.database.owner()
    await owner.query('alter table cases.case disable row level security')
    const open = await fuzz(house, town, { size: Math.min(size, 12_000), seed: seed + 1, say: () => undefined })
    await owner.query('alter table cases.case enable row level security')
    await owner.end()
    const noticed = open.faults.filter(({ kind }) => kind === 'leak').length
    return {
      size,
      figures: { ...figures, leaksWithoutTheSecondLock: noticed },
      bars: {
        held: atLeast(found.held, size),
        leaks: atMost(figures.leaks, 0),
        falseDenials: atMost(figures.falseDenials, 0),
        tellingAnswers: atMost(figures.tellingAnswers, 0),
        failures: atMost(figures.failures, 0),
        noticed: atLeast(noticed, 1),
      },
    }
  } finally {
    await house.stop()
  }
}
