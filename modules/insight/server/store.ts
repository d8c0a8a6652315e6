import { builder } from '@lianxin/platform/db'
import type { DB } from './tables.gen.ts'

/** The builder over this room's tables. */
export const q = builder<DB>()
