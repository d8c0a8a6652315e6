// Writes acts until it is killed and prints each one only when it was acknowledged; see kill.test.ts.
import { randomUUID } from 'node:crypto'
import { visitor } from '../auth/index.ts'
import { openDb, type Scope } from '../db/index.ts'
import { roleName, rolePassword } from '../db/roles.ts'
import { idOf, toCounty, toPlaceCode, type PlaceCode } from '../ids/index.ts'
import { record } from '../journal/index.ts'

const [port, database, secret, from] = process.argv.slice(2)
const db = openDb({
  host: '127.0.0.1',
  port: Number(port),
  database: database ?? '',
  password: (role) => ({ user: roleName(role), password: rolePassword(secret ?? '', role) }),
})
const county = toCounty(330402)
const scope: Scope = { as: 'web', lo: '330402000000000000' as PlaceCode, hi: '330403000000000000' as PlaceCode }
let serial = Number(from)

async function write(): Promise<void> {
  for (;;) {
    const one = record({
      county,
      object: idOf(county, 0, ++serial),
      place: toPlaceCode('330402008001001000'),
      act: 'cases.report',
      actId: randomUUID(),
      actor: visitor,
      at: Temporal.Now.instant(),
      body: {},
    })
    await db.act(scope, async (t) => {
      await t.finish(...one.statements)
    })
    process.stdout.write(`${one.row.object}\n`)
  }
}
await Promise.all(Array.from({ length: 8 }, write))
