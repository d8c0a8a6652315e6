import { loadConfig } from '@lianxin/platform/config'
import { startServer } from './database.ts'

/** Starts the whole house from the environment and stops it, acts under way first, at Ctrl-C or SIGTERM. */
export async function run(env: NodeJS.ProcessEnv): Promise<void> {
  const started = performance.now()
  const say = (line: string) =>
    console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`)
  try {
    const config = loadConfig(env)
    // The database server starts while the rooms are read: two cores, and neither waits for the other.
    say(config.DATABASE_URL ? 'connecting to the database' : 'starting the database')
    const server = startServer(config, true)
    server.catch(() => undefined)
    const { startHouse } = await import('./house.ts')
    const house = await startHouse(config, say, server)
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
