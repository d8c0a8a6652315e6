import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { actIdOf, chance, readRows, toRow } from './read-rows.ts'

test('an appeal and a 311 request both become a report', () => {
  expect(toRow({ id: '7', title: '路灯', text: '坏了', label: '城乡建设' }, 1)).toEqual({
    id: '7',
    text: '路灯\n坏了',
    near: '7',
    kind: '城乡建设',
  })
  expect(toRow({ unique_key: '9', complaint_type: 'Noise', descriptor: 'Loud', borough: 'QUEENS' }, 2)).toEqual({
    id: '9',
    text: 'Noise · Loud',
    near: 'QUEENS',
    kind: 'Noise',
  })
  expect(toRow({ id: '8', text: ' ' }, 3)).toBeUndefined()
})

test('a line that cannot be read is named and the rest goes on', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'replay-')), 'a.jsonl')
  writeFileSync(file, '{"id":"1","text":"甲"}\nbroken\n{"id":"2","text":"乙"}\n')
  const bad: number[] = []
  const rows = []
  for await (const row of readRows(file, (line) => bad.push(line))) rows.push(row.text)
  expect([rows, bad]).toEqual([['甲', '乙'], [2]])
})

test('the same row always gets the same act id and the same luck', () => {
  expect(actIdOf('a', '1', 'report')).toBe(actIdOf('a', '1', 'report'))
  expect(actIdOf('a', '1', 'report')).not.toBe(actIdOf('a', '1', 'rate'))
  expect(actIdOf('a', '1', 'report')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(chance('1', 'x')).toBeGreaterThanOrEqual(0)
  expect(chance('1', 'x')).toBeLessThan(1)
})
