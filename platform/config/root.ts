import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's own folder: data, built pages and migrations are found from here, wherever a command is started. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
