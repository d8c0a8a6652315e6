import { loadConfig, type Config } from '@lianxin/platform/config'
import { startServer } from './database.ts'
import { isKept, keepRunning, standBy, toKeeper } from './keep-running.ts'

const wantsSpare = ({ LIANXIN_SPARE: said, LIANXIN_DEMO: demo }: Config): boolean =>
  said === 'on' || (said === 'auto' && demo === 'none')

/**
 * Starts the whole house from the environment and stops it, acts under way first, at Ctrl-C or SIGTERM. With a spare it is
 * two processes and a third that keeps them running.
 */
export async function run(env: NodeJS.ProcessEnv): Promise<void> {
  const started = performance.now()
  const say = (line: string) =>
    console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`)
  try {
    const config = loadConfig(env)
    if (!isKept() && wantsSpare(config)) {
      await keepRunning(config, say)
      return
    }
    // The database server starts while the rooms are read: two cores, and neither waits for the other.
    say(config.DATABASE_URL ? 'connecting to the database' : 'starting the database')
    const server = startServer(config, !isKept())
    server.catch(() => undefined)
    const { startHouse } = await import('./house.ts')
    const house = await startHouse(config, say, server, isKept() ? standBy : undefined)
    toKeeper({ port: Number(new URL(house.address).port) })
    let stopping = false
    const stop = () => {
      if (stopping) return
      stopping = true
      say('stopping: acts under way are finished first')
      void house.stop().then(() => process.exit(0))
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
