import { builder } from '../../db/index.ts'
import type { County } from '../../ids/index.ts'
import { everywhere } from '../county-scope.ts'
import { loop, type Running } from '../loop.ts'
import type { JournalTables } from '../tables.ts'
import { copierTo } from './copy-outside.ts'
import { growTree } from './grow-tree.ts'
import { writeCheckpoint, type CheckpointDeps } from './write-checkpoint.ts'

const q = builder<JournalTables>()
/** A state is signed at most three seconds after it was reached: the promise is five. */
const EVERY_MS = 2500
const IDLE_MS = 500

export interface LogOptions extends CheckpointDeps {
  /** Folder outside the database that keeps the checkpoints. */
  readonly copies: string
  readonly log: (error: unknown) => void
}

/** Keeps the trees of all counties, signs their state every few seconds while it changes, and copies it outside. */
export function startLog(options: LogOptions): Running {
  const { db, log } = options
  const copy = copierTo(options.copies, db)
  let signed = 0
  return loop(
    async () => {
      const [behind] = await db.read(
        everywhere,
        q.selectFrom('journal.head').select('county').whereRef('leaves', '<', 'pos').orderBy('county'),
      )
      for (const { county } of behind) await growTree(db, county as County)
      // While a past of many years is taken up, its state is signed as it grows.
      if (performance.now() - signed >= EVERY_MS) {
        signed = performance.now()
        await writeCheckpoint(options)
        await copy()
      }
      return behind.length > 0 && performance.now() - signed < EVERY_MS
    },
    IDLE_MS,
    log,
  )
}
