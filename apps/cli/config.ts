import { loadConfig, printConfig } from '@lianxin/platform/config'
import type { Command } from './command.ts'

export const config: Command = {
  usage: '',
  summary: 'shows every setting and its value; secrets are covered',
  async run() {
    console.log(printConfig(loadConfig(process.env)))
    return 0
  },
}
