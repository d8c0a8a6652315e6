import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { evaluateAddresses } from './addresses.ts'
import { evaluateCold } from './cold.ts'
import { evaluateLabels } from './evaluate.ts'
import { findHotspots } from './hotspots.ts'

const written = (...lines: readonly unknown[]): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'insight-')), 'rows.jsonl')
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
  return file
}
const good = { text: '路灯不亮', label: '市政' }

test('a bad row is refused by its file, its line and what is wrong', async () => {
  const test = written(good)
  const cases: [unknown, RegExp][] = [
    ['{"text":', /rows\.jsonl, line 2: is not JSON/],
    [['路灯'], /line 2: is not an object/],
    [{ label: '市政' }, /line 2: has no "text"/],
    [{ text: 7, label: '市政' }, /line 2: "text" is not a text/],
    [{ text: '路灯', label: ' ' }, /line 2: "label" is empty/],
    [{ text: '路灯', label: '市政', title: 5 }, /line 2: "title" is not a text/],
  ]
  for (const [row, says] of cases) await expect(evaluateLabels(written(good, row), test)).rejects.toThrow(says)
})

test('a file that is not there, an empty one and one of a single label are refused', async () => {
  await expect(evaluateLabels('/nowhere/a.jsonl', written(good))).rejects.toThrow('cannot read /nowhere/a.jsonl')
  await expect(evaluateLabels(written(), written(good))).rejects.toThrow(/has no row/)
  await expect(evaluateLabels(written(good, good), written(good))).rejects.toThrow(/fewer than two labels/)
})

test('what was learned is judged on the other file, and how long it took is said', async () => {
  const rows = Array.from({ length: 40 }, (_, i) =>
    i % 2 === 0
      ? { text: `路灯不亮第${i}次`, label: '市政' }
      : { text: `拖欠工资第${i}月`, label: '劳动', title: null },
  )
  const other = [
    { text: '又是路灯不亮', label: '市政' },
    { text: '老板拖欠工资', label: '劳动' },
    { text: '两边都不是', label: '没有学过' },
  ]
  const got = await evaluateLabels(written(...rows), written(...other))
  expect(got).toMatchObject({
    n: 3,
    trained: 40,
    microF1: 0.6667,
    perClass: { 市政: { recall: 1 }, 没有学过: { f1: 0 } },
  })
  expect(got).toHaveProperty('trainCpuSeconds')
  expect(got).toHaveProperty('messagesPerCpuSecond')
})

const message = { id: 1, title: '青禾苑搅拌站吵人', text: '半夜施工', time: '2026-01-02T03:04:05', user: 'a', likes: 2 }

test('messages of a file become topics with the times as they were written', async () => {
  const other = {
    ...message,
    title: '青禾苑半夜吵人的搅拌站',
    id: '2',
    user: 'b',
    time: '2026-01-04 10:00:00',
    likes: 0,
  }
  const alone = { ...message, id: '3', title: '医保卡丢了', text: '怎么补' }
  const [topic, ...more] = await findHotspots(written(other, alone, message, message))
  expect(topic).toMatchObject({ place: '青禾苑', from: message.time, to: other.time, messageIds: ['1', '2'] })
  expect(topic!.heat).toBeCloseTo(2 + Math.log(3), 3)
  expect(more).toEqual([])
})

test('a message without a time that can be read, or without words, is refused by its line', async () => {
  await expect(findHotspots(written(message, { ...message, time: 'gestern' }))).rejects.toThrow(/line 2: "time" is not/)
  await expect(findHotspots(written({ ...message, title: '', text: ' ' }))).rejects.toThrow(/line 1: has neither/)
  await expect(findHotspots(written({ title: 'a', time: message.time }))).rejects.toThrow(/line 1: has no "id"/)
})

test('an address whose spans leave signs out, overlap or lack a label is refused by its line', async () => {
  const whole = {
    text: '望春路8号',
    spans: [
      { label: 'road', start: 0, end: 3 },
      { label: 'roadno', start: 3, end: 5 },
    ],
  }
  const cases: [unknown, RegExp][] = [
    [{ text: '望春路' }, /line 2: has no "spans"/],
    [{ ...whole, spans: whole.spans.slice(0, 1) }, /line 2: the spans end at 3, the text at 5/],
    [{ ...whole, spans: whole.spans.slice(1) }, /line 2: the span at 3 does not begin where/],
    [{ ...whole, spans: [{ start: 0, end: 5 }] }, /line 2: a span lacks/],
  ]
  for (const [row, says] of cases)
    await expect(evaluateAddresses(written(whole, row), written(whole))).rejects.toThrow(says)
  expect(await evaluateAddresses(written(whole, whole, whole), written(whole))).toMatchObject({
    spanF1: 1,
    n: 1,
    parts: 2,
  })
})

function taxonomy(...lines: string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'insight-')), 'taxonomy.csv')
  writeFileSync(file, lines.join('\n'))
  return file
}

test('from names alone categories are suggested at whatever level the labels are of', async () => {
  const file = taxonomy('level1,level2', '教育,教育收费', '教育,考试招生', '劳动,工资发放', '劳动,劳动合同')
  const rows = written({ text: '招生考试不公平', label: '教育' }, { text: '工资没有发放', label: '劳动' })
  expect(await evaluateCold(rows, file)).toMatchObject({ top1: 1, n: 2, categories: 2 })
  const below = written({ text: '老板拖欠工资没有发放', label: '工资发放' })
  expect(await evaluateCold(below, file)).toMatchObject({ top1: 1, categories: 4 })
})

test('a taxonomy that is not there, has no row, or names no label is refused', async () => {
  const rows = written(good)
  await expect(evaluateCold(rows, '/nowhere.csv')).rejects.toThrow('cannot read /nowhere.csv')
  await expect(evaluateCold(rows, taxonomy('level1'))).rejects.toThrow(/headings and no row/)
  await expect(evaluateCold(rows, taxonomy('level1', '教育'))).rejects.toThrow(/names none of the labels.*level1.*市政/)
  await expect(evaluateCold(rows, taxonomy('a,b', '市政,x', ',y'))).rejects.toThrow(/row 3: a is empty/)
})
