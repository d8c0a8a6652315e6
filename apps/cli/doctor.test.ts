import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { emptyPlace, TEST_SECRET, testDb } from '@lianxin/platform/testing'
import { runCli } from './run.ts'

const before = { ...process.env }
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  vi.restoreAllMocks()
})

async function examined(env: Record<string, string>): Promise<{ status: number; said: string }> {
  Object.assign(process.env, { LIANXIN_DEMO: 'none', LIANXIN_SECRET: TEST_SECRET, ...env })
  const lines: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => void lines.push(String(line)))
  const status = await runCli(['doctor'])
  return { status, said: lines.join('\n') }
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'doctor-'))
  onTestFinished(() => rmSync(made, { recursive: true }))
  return made
}

test('what is wrong is said with what to do, and looking makes nothing', async () => {
  const t = await testDb()
  onTestFinished(() => t.close())
  const place = await emptyPlace()
  const [data, away] = [folder(), folder()]
  const url = place.url.replace(/[^/]*$/, t.where.database)
  const first = await examined({ DATABASE_URL: url, LIANXIN_DATA: data })
  expect(first.status).toBe(1)
  for (const words of ['fields.json is missing', 'backups', 'PostgreSQL', '0 entries wait'])
    expect(first.said).toContain(words)
  expect(readdirSync(data)).toEqual([])

  mkdirSync(join(data, 'checkpoints'))
  const copy = { body: 'lianxin checkpoint 7\ncity 330400\n', signature: '' }
  writeFileSync(join(data, 'checkpoints', '2026-03.jsonl'), `${JSON.stringify(copy)}\n`)
  expect((await examined({ DATABASE_URL: url, LIANXIN_DATA: data })).said).toContain('older than its copies')
  const nobody = await examined({ DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/x', LIANXIN_DATA: away })
  expect([nobody.status, nobody.said]).toEqual([1, expect.stringContaining('the database does not open')])
})
