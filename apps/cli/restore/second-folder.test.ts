import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { runCli } from '../run.ts'

const before = { ...process.env }
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  vi.restoreAllMocks()
})

async function lianxin(data: string, ...args: string[]): Promise<{ status: number; said: string }> {
  Object.assign(process.env, { LIANXIN_DATA: data, LIANXIN_DEMO: 'none' })
  const lines: string[] = []
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line: unknown) => void lines.push(String(line)))
  const status = await runCli(args)
  return { status, said: lines.join('\n') }
}

test('with nothing but our own server: a second folder takes over, given the secret; what it replaces is kept', async () => {
  const disk = mkdtempSync(join(tmpdir(), 'folders-'))
  onTestFinished(() => rmSync(disk, { recursive: true }))
  const [first, second, backups] = ['first', 'second', 'backups'].map((name) => join(disk, name)) as [
    string,
    string,
    string,
  ]
  expect((await lianxin(first, 'account', '--login', 'first', '--name', '管理员')).status).toBe(0)
  expect((await lianxin(first, 'backup', backups)).status).toBe(0)
  const backup = join(backups, readdirSync(backups)[0] ?? '')

  const without = await lianxin(second, 'restore', backup)
  expect([without.status, without.said]).toEqual([1, expect.stringContaining('there is no secret here')])
  mkdirSync(second, { recursive: true })
  copyFileSync(join(first, 'secret'), join(second, 'secret'))
  const restored = await lianxin(second, 'restore', backup)
  expect([restored.status, restored.said]).toEqual([0, expect.stringContaining('restored')])
  // Who was there before is there again: the same login is taken.
  expect((await lianxin(second, 'account', '--login', 'first', '--name', '管理员')).status).toBe(1)
  expect((await lianxin(second, 'account', '--login', 'later', '--name', '管理员')).status).toBe(0)

  expect((await lianxin(second, 'restore', backup)).said).toContain('say --overwrite')
  const replaced = await lianxin(second, 'restore', backup, '--overwrite')
  expect([replaced.status, replaced.said]).toEqual([0, expect.stringContaining('is kept as database')])
  expect((await lianxin(second, 'account', '--login', 'later', '--name', '管理员')).status).toBe(0)
}, 240_000)
