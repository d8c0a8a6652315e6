import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, inject, test } from 'vitest'

const root = path.join(import.meta.dirname, '..', '..')

/** The table that the command ends with, by its first column. */
async function replay(file: string): Promise<Record<string, number>> {
  const command = ['apps/cli/main.ts', 'replay', file, '--to', inject('address')]
  const { stdout } = await promisify(execFile)(path.join(root, 'node_modules/.bin/node'), command, { cwd: root })
  const lines = stdout.split('\n').map((line) => /^\s+(.+?)\s{2,}([\d.]+)$/.exec(line))
  return Object.fromEntries(lines.flatMap((found) => (found ? [[found[1], Number(found[2])]] : [])))
}

/** What was done; how the requests stand now moves on by itself, for what is rated well is closed. */
const done = (table: Record<string, number>) =>
  Object.fromEntries(Object.entries(table).filter(([line]) => !line.startsWith('now:')))

test('requests of another city are reported, answered by simulated staff and told in a table; a second run reports nothing', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'replay-')), 'requests.csv')
  const rows = Array.from({ length: 8 }, (_, i) =>
    [i + 1, i === 0 ? 'Open' : 'Closed', 'Sewer Issues', i % 2 ? 'Flooding' : 'Odor', 'Elm Hill', '0.0'].join(),
  )
  writeFileSync(
    file,
    ['unique_key,status,category,complaint_type,neighborhood,latitude', ...rows, 'a broken "line", x"\n'].join('\n'),
  )
  const first = await replay(file)
  expect(first).toMatchObject({ rows: 8, sent: 8, 'of these here before': 0, dispatched: 8, lost: 0, errors: 0 })
  expect(first).toMatchObject({ handled: 7 + (first['reworked'] ?? 0), checked: 7, 'left open as in the source': 1 })
  expect(first).toMatchObject({ refused: 0, 'unreadable rows': 1 })
  const again = await replay(file)
  expect(done(again)).toEqual({ ...done(first), 'of these here before': 8, seconds: expect.any(Number) })
})
