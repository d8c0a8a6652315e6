// Spreads, sends digests and hands over in a process of its own until nothing is left, saying each step; see kills.test.ts.
import '@lianxin/platform/tsx-hook'
import { fixedClock } from '@lianxin/platform/clock'
import { openDb } from '@lianxin/platform/db'
import { toCounty } from '@lianxin/platform/ids'
import { consoleEmail, consolePush, sendDue, type Ports } from '@lianxin/platform/notify'

const { testVault } = await import('@lianxin/platform/testing')
const { noticesState, spreadNotices } = await import('../index.ts')
const { sendDigests } = await import('../server/jobs/send-digests.ts')
const { townBook } = await import('../testing/town-book.ts')

const [port = '', database = '', password = '', now = '', provider = ''] = process.argv.slice(2)
const db = openDb({
  host: '127.0.0.1',
  port: Number(port),
  database,
  password: () => ({ user: 'lianxin_worker', password }),
})
const vault = testVault()
const clock = fixedClock(now)
const silent = () => undefined
const ports: Ports = {
  email: consoleEmail(silent),
  push: consolePush(silent),
  sms: {
    async send(message) {
      const answer = await fetch(provider, { method: 'POST', body: JSON.stringify(message) })
      if (!answer.ok) throw new Error(`the provider answered ${answer.status}`)
    },
  },
}
const notices = noticesState({
  db,
  clock,
  city: toCounty(990_100),
  secret: 'a secret for tests only, long enough',
  vault,
  books: [townBook],
  ports,
  origin: undefined,
  phoneOf: async (person) => `1900000${person.slice(-4)}`,
  log: silent,
})
const say = (step: string) => process.stdout.write(`${step}\n`)

for (let left = true; left;) {
  say('spread')
  const spread = await spreadNotices(notices)
  say('digest')
  const due = await sendDigests(notices, clock.now())
  say('send')
  const fresh = await sendDue({ db, vault }, ports, 'sms', clock)
  const again = await sendDue({ db, vault }, ports, 'sms', clock, { again: true })
  left = spread + due + fresh.taken + again.taken > 0
}
say('done')
process.exit(0)
