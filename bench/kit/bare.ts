// The baselines of the benches, a process of its own: a bare Fastify route doing one INSERT of the same text into an
// indexed table; the same rows as a report in one transaction that nobody shares; and an UPDATE with an INSERT in one
// transaction, as an act changes a row and says so.
import Fastify from 'fastify'
import pg from 'pg'

const [url] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 16 })
pool.on('error', () => undefined)
await pool.query(`create schema if not exists bench`)
await pool.query(
  `create table if not exists bench.bare (id int8 generated always as identity primary key, text text not null, at timestamptz not null default now())`,
)
await pool.query(`create index if not exists bare_at on bench.bare (at)`)
await pool.query(
  `create table if not exists bench.entry (id int8 generated always as identity primary key, body text not null, hash bytea not null)`,
)
await pool.query(`create table if not exists bench.queue (id int8 primary key)`)

const app = Fastify({ logger: false })
app.post<{ Body: { text: string } }>('/bare', async ({ body }) => {
  const { rows } = await pool.query<{ id: string }>({
    name: 'bare',
    text: 'insert into bench.bare (text) values ($1) returning id',
    values: [body.text],
  })
  return { id: rows[0]?.id }
})
app.post<{ Body: { text: string } }>('/single', async ({ body }) => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<{ id: string }>({
      name: 'case',
      text: 'insert into bench.bare (text) values ($1) returning id',
      values: [body.text],
    })
    const entry = await client.query<{ id: string }>({
      name: 'entry',
      text: 'insert into bench.entry (body, hash) values ($1, $2) returning id',
      values: [body.text, Buffer.alloc(32)],
    })
    await client.query({ name: 'queue', text: 'insert into bench.queue values ($1)', values: [entry.rows[0]?.id] })
    await client.query('commit')
    return { id: rows[0]?.id }
  } finally {
    client.release()
  }
})
app.post<{ Params: { id: string }; Body: { note: string } }>('/act/:id', async ({ params, body }) => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rowCount } = await client.query({
      name: 'change',
      text: 'update bench.bare set at = now() where id = $1',
      values: [params.id],
    })
    await client.query({
      name: 'entry',
      text: 'insert into bench.entry (body, hash) values ($1, $2) returning id',
      values: [body.note, Buffer.alloc(32)],
    })
    await client.query('commit')
    return { id: params.id, changed: rowCount }
  } finally {
    client.release()
  }
})
console.log(`listening ${new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port}`)
