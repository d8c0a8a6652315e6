import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import type { County } from '@lianxin/platform/ids'
import { startJobs } from '@lianxin/platform/jobs'
import { everywhere, openJournal, startFollowers, startLog, startSequencer } from '@lianxin/platform/journal'
import type { OpenedDatabase } from './database.ts'
import type { Composed } from './rooms.ts'

/** What follows the journal and the clock: sequencer, followers, jobs. */
export async function startWorkers(composed: Composed, database: OpenedDatabase, log: (error: unknown) => void) {
  const { db } = database
  const followers = composed.rooms.flatMap((room) => room.followers ?? [])
  const [heads] = await db.read(everywhere, raw<{ county: number }>(sql`select county from journal.head`))
  await openJournal(
    db,
    heads.map((one) => one.county as County),
    followers,
  )
  const following = startFollowers(db, followers, log)
  const sequencing = startSequencer(db, {
    log,
    open: (county) => openJournal(db, [county], followers),
    placed: () => following.nudge(),
  })
  const { clock, city, key, checkpoints } = composed.evidence
  const evidence = startLog({ db, clock, city, key, copies: checkpoints, log })
  const telling = composed.startTelling()
  const jobs = await startJobs(
    { ...database.where, user: 'lianxin_worker', password: database.workerPassword, clock: composed.clock, log },
    composed.rooms.flatMap((room) => room.jobs ?? []),
  )
  return {
    async stop() {
      await jobs.stop()
      await sequencing.stop()
      await evidence.stop()
      await following.stop()
      await telling.stop()
    },
  }
}
