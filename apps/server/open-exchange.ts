import type { Config } from '@lianxin/platform/config'
import type { ExchangeState } from '@lianxin/exchange'
import { openFromConfig } from './database.ts'
import { composeRooms } from './rooms.ts'

/** The room of the open interfaces for a command beside a running house: rooms put together, nothing served, no job run. */
export async function openExchange(
  config: Config,
  log: (error: unknown) => void,
): Promise<{ state: ExchangeState; stop(): Promise<void> }> {
  const database = await openFromConfig(config, log)
  const { exchange, rooms, feed } = composeRooms(config, database, log)
  await rooms.find(({ name }) => name === 'places')?.start?.()
  return {
    state: exchange,
    async stop() {
      for (const room of rooms) await room.stop?.()
      await feed.stop()
      await database.stop()
    },
  }
}
