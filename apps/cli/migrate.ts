import { loadConfig } from '@lianxin/platform/config'
import { openFromConfig } from '@lianxin/server'
import type { Command } from './command.ts'

export const migrate: Command = {
  usage: '',
  summary: 'brings the database up to date and says what ran',
  async run() {
    const database = await openFromConfig(loadConfig(process.env), (error) => console.error(error.message))
    console.log(database.migrated.length > 0 ? database.migrated.join('\n') : 'up to date')
    await database.stop()
    return 0
  },
}
