import { expect, test } from 'vitest'
import { asvsFaults, asvsNumbers } from './asvs.ts'

const said = (rows: readonly string[], over: Readonly<Record<string, string>> = {}) => {
  const all = asvsNumbers.map((one) => over[one] ?? `| ${one} | none | | it does not apply |`)
  const files = [
    { path: 'docs/ASVS.md', text: [...all, ...rows].join('\n') },
    { path: 'a.test.ts', text: "test('a door is shut', () => {})" },
  ]
  return asvsFaults(files, ['lint']).map(({ says }) => says)
}

test('levels 1 and 2 are 253 requirements', () => {
  expect(new Set(asvsNumbers).size).toBe(253)
})

test('every requirement answered, nothing is complained of', () => {
  expect(
    said([], { '1.2.4': '| 1.2.4 | test | a.test.ts › a door is shut | |', '1.3.2': '| 1.3.2 | house | lint | |' }),
  ).toEqual([])
})

test.each([
  ['one left out', { '1.2.4': '' }, '1.2.4 is not answered'],
  ['a test that is gone', { '1.2.4': '| 1.2.4 | test | b.test.ts › a door | |' }, '1.2.4: b.test.ts does not exist'],
  [
    'words no test says',
    { '1.2.4': '| 1.2.4 | test | a.test.ts › a window | |' },
    '1.2.4: a.test.ts does not say: a window',
  ],
  ['a test without words', { '1.2.4': '| 1.2.4 | test | a.test.ts | |' }, '1.2.4: a.test.ts does not say: '],
  ['code that is gone', { '1.2.4': '| 1.2.4 | built | no/such.ts | |' }, '1.2.4: no/such.ts does not exist'],
  ['no reason', { '1.2.4': '| 1.2.4 | open | | |' }, '1.2.4: the reason is missing'],
  ['a part that is none', { '1.2.4': '| 1.2.4 | house | hope | |' }, '1.2.4: hope is no part of the check'],
])('%s is found', (_, over, fault) => {
  expect(said([], over as Record<string, string>)).toEqual([fault])
})

test('twice the same, and a number that is none, are found', () => {
  expect(said(['| 1.2.4 | none | | x |', '| 99.1.1 | none | | x |'])).toEqual([
    '1.2.4 stands here twice',
    '99.1.1 is no requirement of level 1 or 2',
  ])
})
