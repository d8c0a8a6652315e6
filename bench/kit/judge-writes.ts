import type pg from 'pg'
import type { Acknowledged } from './writers.ts'

/** What is found when what was acknowledged is compared with what is there. */
export interface Judged {
  /** Acknowledged and not there. */
  readonly lost: number
  /** Acts that became more than one case or entry, positions given twice. */
  readonly doubled: number
  /** Cases without an entry, entries without a case or a position, gaps in the order, messages about nothing. */
  readonly orphans: number
}

/** Waits until everything has its place in the order. */
async function settled(admin: pg.Client): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    const { rows } = await admin.query<{ n: number }>(`select count(*)::int as n from journal.queue`)
    if (rows[0]?.n === 0) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('entries wait for a place in the order, and nobody gives them one')
}

const count = async (admin: pg.Client, sql: string): Promise<number> =>
  (await admin.query<{ n: number }>(`select count(*)::int as n from (${sql}) found`)).rows[0]?.n ?? 0

/** Compares, row by row, what clients were told with what the database holds. */
export async function judgeWrites(admin: pg.Client, acknowledged: readonly Acknowledged[]): Promise<Judged> {
  await settled(admin)
  await admin.query('create temp table told (act_id uuid, id int8)')
  for (let i = 0; i < acknowledged.length; i += 5000) {
    const some = acknowledged.slice(i, i + 5000)
    await admin.query('insert into told select * from unnest($1::uuid[], $2::int8[])', [
      some.map((one) => one.actId),
      some.map((one) => one.id),
    ])
  }
  const lost = await count(
    admin,
    `select from told t where not exists (select from cases.case c where c.act_id = t.act_id and c.id = t.id)`,
  )
  const doubled =
    (await count(admin, `select act_id from cases.case group by act_id having count(*) > 1`)) +
    (await count(
      admin,
      `select object from journal.entry where act = 'cases.report' group by object having count(*) > 1`,
    )) +
    (await count(admin, `select object from journal.position group by county, object, version having count(*) > 1`)) +
    (await count(admin, `select act_id from told group by act_id having count(*) > 1`))
  const orphans =
    (await count(
      admin,
      `select from cases.case c where not exists
        (select from journal.entry e where e.county = c.county and e.object = c.id and e.version = c.version and e.hash = c.head)`,
    )) +
    (await count(
      admin,
      `select from journal.entry e where act = 'cases.report'
        and not exists (select from cases.case c where c.county = e.county and c.id = e.object)`,
    )) +
    (await count(
      admin,
      `select from journal.entry e where not exists
        (select from journal.position p where p.county = e.county and p.object = e.object and p.version = e.version)`,
    )) +
    (await count(admin, `select county from journal.position group by county having max(pos) <> count(*)`)) +
    (await count(
      admin,
      `select from journal.position p where not exists
        (select from journal.entry e where e.county = p.county and e.object = p.object and e.version = p.version)`,
    )) +
    (await count(
      admin,
      `select from platform.message m where m.key ~ '^\\d+:\\d+:' and not exists
        (select from journal.position p where p.county = m.county and p.pos = split_part(m.key, ':', 2)::int8)`,
    ))
  await admin.query('drop table told')
  return { lost, doubled, orphans }
}
