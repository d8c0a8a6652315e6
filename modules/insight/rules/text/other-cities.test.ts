import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openColdStart } from './cold/cold-start.ts'
import { HotProblems } from './hot/hot-problems.ts'

// Texts of other cities are not given out with the platform; where they lie beside it, they are looked at too.
const folder = process.env['LIANXIN_TEXTS'] ?? join(import.meta.dirname, '../../../../..', 'shared', 'data')
const messages = join(folder, 'teddy-hot', 'messages-1.jsonl')
const appeals = join(folder, 'teddy-appeals', 'train.jsonl')
const taxonomy = join(folder, 'teddy-appeals', 'taxonomy.csv')
const isHere = [messages, appeals, taxonomy].every((file) => existsSync(file))
if (!isHere) console.warn(`SKIPPED: no texts of other cities at ${folder}; name their folder in LIANXIN_TEXTS`)

interface Row {
  readonly id: string
  readonly title?: string
  readonly text: string
  readonly time: string
  readonly label: string
}
const rowsOf = (file: string) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)

test.skipIf(!isHere)(
  'a stream of real messages ends where it ends backwards, and what was copied lies together',
  () => {
    const rows = rowsOf(messages).slice(0, 800)
    const found = (list: readonly Row[]) => {
      const stream = new HotProblems()
      for (const { id, title = '', text, time } of list) stream.add({ id, title, text, at: Date.parse(time) })
      return stream.problems()
    }
    const problems = found(rows)
    expect(found(rows.toReversed())).toEqual(problems)
    expect(problems.length).toBeGreaterThan(50)
    const groupOf = new Map(problems.flatMap(({ messageIds }, group) => messageIds.map((id) => [id, group])))
    const twice = rows.filter((one) => rows.some((other) => other.id !== one.id && other.text === one.text))
    expect(twice.filter(({ id }) => !groupOf.has(id))).toEqual([])
  },
)

test.skipIf(!isHere)('from names alone three in four real messages are told, of fifteen categories', () => {
  const names = new Map<string, Set<string>>()
  for (const line of readFileSync(taxonomy, 'utf8').trim().split('\n').slice(1)) {
    const [first = '', second = '', third = ''] = line.split(',')
    const held = names.get(first) ?? new Set<string>()
    names.set(first, held.add(second).add(`${second} ${third}`))
  }
  const categories = [...names].map(([label, held]) => ({ label, names: [...held] }))
  const cold = openColdStart(categories)
  const rows = rowsOf(appeals).filter((_, i) => i % 5 === 0)
  const right = rows.filter((row) => {
    const chances = cold(row)
    return categories[chances.indexOf(Math.max(...chances))]!.label === row.label
  })
  expect(right.length / rows.length).toBeGreaterThan(0.75)
})
