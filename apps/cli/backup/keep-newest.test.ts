import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keepNewest } from './keep-newest.ts'

test('the newest stay; what is no whole backup of ours, or still being written, is left alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keep-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const make = (name: string, whole = true) => {
    mkdirSync(join(folder, name))
    if (whole) writeFileSync(join(folder, name, 'manifest.proof'), '')
  }
  for (const day of ['01', '02', '03']) make(`lianxin-202603${day}T020000Z`)
  make('lianxin-20260101T020000Z', false)
  make('photos of the office')
  make('.lianxin-20260301T020000Z.unfinished', false)
  make('.lianxin-20260303T020000Z.unfinished', false)
  utimesSync(join(folder, '.lianxin-20260301T020000Z.unfinished'), 1, 1)
  expect(keepNewest(folder, 2).sort()).toEqual(['.lianxin-20260301T020000Z.unfinished', 'lianxin-20260301T020000Z'])
  expect(readdirSync(folder)).toHaveLength(5)
})
