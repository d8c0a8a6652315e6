export { loadConfig, printConfig } from './config.ts'
export type { Config } from './config.ts'
export { root } from './root.ts'
