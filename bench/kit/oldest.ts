import pg from 'pg'

const LOOK_MS = 20

/**
 * Looks again and again how old the oldest entry is that has no position yet; milliseconds, 0 when there is none. A share of
 * the looks is a share of the time, so its 99th percentile says how long the order of acts was behind at worst.
 */
export function watchOldest(database: string): { stop(): Promise<number[]> } {
  let going = true
  async function look(): Promise<number[]> {
    const client = new pg.Client({ connectionString: database })
    const ages: number[] = []
    await client.connect()
    try {
      while (going) {
        const { rows } = await client.query<{ age: number }>({
          name: 'oldest',
          text: `select coalesce(extract(epoch from clock_timestamp() - min(e.at)) * 1000, 0)::float8 as age
            from journal.queue q join lateral (select object, version, at from journal.entry x
              where x.county = q.county and (x.object, x.version) >= (q.object, q.version)
              order by x.object, x.version limit 1) e on e.object = q.object and e.version = q.version`,
        })
        ages.push(rows[0]?.age ?? 0)
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
      }
    } finally {
      await client.end()
    }
    return ages.sort((a, b) => a - b)
  }
  const looking = look()
  looking.catch(() => undefined)
  return {
    stop() {
      going = false
      return looking
    },
  }
}

/** How many entries wait for a position; in a house whose journal is a plain row they become no more. */
export async function queued(database: string): Promise<number> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  try {
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from journal.queue')
    return rows[0]?.n ?? 0
  } finally {
    await client.end()
  }
}
