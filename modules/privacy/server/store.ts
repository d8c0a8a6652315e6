import { builder } from '@lianxin/platform/db'
import type { HoldTables } from '@lianxin/platform/personal'
import type { DB } from './tables.gen.ts'

/** The builder over this room's tables and the holds, which stand in the platform because every room's terms ask them. */
export const q = builder<DB & HoldTables>()
