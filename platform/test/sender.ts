// Hands over one batch through a provider that stops this process in the middle; see outbox.test.ts.
import { systemClock } from '../clock/index.ts'
import { openDb } from '../db/index.ts'
import { roleName, rolePassword } from '../db/roles.ts'
import { consoleEmail, consolePush, sendDue } from '../notify/index.ts'
import { testVault } from '../testing/test-vault.ts'

const [port, database, secret, when] = process.argv.slice(2)
const db = openDb({
  host: '127.0.0.1',
  port: Number(port),
  database: database ?? '',
  password: (role) => ({ user: roleName(role), password: rolePassword(secret ?? '', role) }),
})
const silent = () => undefined
const ports = {
  email: consoleEmail(silent),
  push: consolePush(silent),
  sms: {
    /** Says the key when the provider has it, and then hangs: the parent kills us before or after. */
    async send({ key }: { key: string }) {
      process.stdout.write(when === 'after' ? `${key}\n` : 'claimed\n')
      await new Promise((resolve) => setTimeout(resolve, 60_000))
    },
  },
}
await sendDue({ db, vault: testVault() }, ports, 'sms', systemClock)
