// A process beside a house that does what evidence needs and nothing else: gives acts their positions, grows the trees and
// signs them. What other followers of the journal do is no cost of the evidence.
import '@lianxin/platform/tsx-hook'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '@lianxin/platform/clock'
import { loadConfig } from '@lianxin/platform/config'
import { openJournal, startLog, startSequencer } from '@lianxin/platform/journal'

const { openFromConfig } = await import('@lianxin/server')
const CITY = 330400
const log = (error: unknown): void => console.error(error instanceof Error ? error.message : error)
const { db, stop } = await openFromConfig(loadConfig(process.env), log)
const sequencing = startSequencer(db, { log, open: (county) => openJournal(db, [county], []) })
const copies = mkdtempSync(join(tmpdir(), 'lianxin-checkpoints-'))
const { privateKey } = generateKeyPairSync('ed25519')
const keeping = startLog({ db, clock: systemClock, city: CITY, key: privateKey, copies, log })
process.once('SIGTERM', () => {
  void Promise.all([sequencing.stop(), keeping.stop()])
    .then(stop)
    .finally(() => {
      rmSync(copies, { recursive: true, force: true })
      process.exit(0)
    })
})
console.log(`keeping ${process.pid}`)
