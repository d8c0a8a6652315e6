import { expect, test } from 'vitest'
import { seeded } from '../seeded.ts'
import { HotProblems, type StreamMessage } from './hot-problems.ts'
import { joinGroups } from './join-groups.ts'
import { placeOf } from './name-place.ts'

const day = 86_400_000
const start = Date.UTC(2026, 0, 1)

/** Made-up messages: three problems at places of their own, and many that nobody else writes about. */
function stream(): StreamMessage[] {
  const of = (prefix: string, writers: readonly string[], titles: readonly string[]): StreamMessage[] =>
    titles.map((title, i) => ({
      id: `${prefix}${i}`,
      title,
      text: `${title}，已经反映多次，请尽快处理。`,
      at: start + i * day,
      writer: writers[i % writers.length],
    }))
  const alone = [
    '柳荫街路灯不亮',
    '如何办理居住证',
    '医保卡丢了怎么补',
    '公交车末班太早',
    '图书馆周一能不能开门',
    '河里有人电鱼',
  ]
  return [
    ...of(
      'yard',
      ['a', 'b', 'c', 'd'],
      [
        '青禾苑搅拌站半夜施工吵人',
        '举报青禾苑旁边的搅拌站粉尘',
        '青禾苑搅拌站什么时候搬走',
        '青禾苑业主请求关停搅拌站',
      ],
    ),
    ...of('bridge', ['e'], ['望春桥桥面塌陷', '望春桥塌陷无人管', '再问望春桥桥面塌陷', '望春桥塌陷还没有修']),
    ...of('fee', ['f', 'g', 'h'], ['锦澜学校乱收补课费', '锦澜学校强制补课收费', '投诉锦澜学校补课乱收费']),
    ...of('alone', ['i', 'j', 'k', 'l', 'm', 'n'], alone),
  ]
}

const found = (messages: readonly StreamMessage[]) => {
  const stream = new HotProblems()
  for (const one of messages) stream.add(one)
  return stream.problems()
}
const idsOf = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`)

test('problems that several write about are found whole, and what one person writes about is none', () => {
  const groups = found(stream()).map(({ messageIds }) => messageIds.toSorted())
  expect(groups).toContainEqual(idsOf('yard', 4))
  expect(groups).toContainEqual(idsOf('bridge', 4))
  expect(groups).toContainEqual(idsOf('fee', 3))
  expect(groups.flat().filter((id) => id.startsWith('alone'))).toEqual([])
})

test('four people weigh more than one who writes four times', () => {
  const [first, ...others] = found(stream())
  expect(first!.messageIds[0]).toBe('yard0')
  expect(first!.heat).toBeCloseTo(4, 9)
  expect(others.find(({ messageIds }) => messageIds[0] === 'bridge0')!.heat).toBeCloseTo(1 + 1 / 2 + 1 / 3 + 1 / 4, 9)
})

test('a problem tells where, from when to when, and in whose words', () => {
  const yard = found(stream()).find(({ messageIds }) => messageIds.includes('yard0'))!
  expect(yard).toMatchObject({ place: '青禾苑', from: start, to: start + 3 * day })
  expect(yard.title).toContain('青禾苑')
})

test('the order of arrival, questions in between and repeats change nothing: a stream ends where a batch ends', () => {
  const messages = stream()
  const batch = found(messages)
  for (let seed = 1; seed <= 5; seed++) {
    const random = seeded(seed)
    const shuffled = messages
      .map((message) => ({ message, by: random() }))
      .toSorted((a, b) => a.by - b.by)
      .map(({ message }) => message)
    const one = new HotProblems()
    shuffled.forEach((message, i) => {
      expect(one.add(message)).toBe(true)
      if (i % 4 === 0) one.problems()
    })
    expect(one.add(messages[0]!)).toBe(false)
    expect(one.problems()).toEqual(batch)
  }
})

test('what lies before a time is let go of, as if it had never come', () => {
  const one = new HotProblems()
  for (const message of stream()) one.add(message)
  one.forget(start + 2 * day)
  expect(one.problems()).toEqual(found(stream().filter(({ at }) => at >= start + 2 * day)))
})

test('no message makes no problem', () => expect(found([])).toEqual([]))

test('groups join by all their pairs, not by one that happens to be near', () => {
  const pairs = [
    { a: 0, b: 1, near: 0.9 },
    { a: 2, b: 3, near: 0.9 },
    { a: 1, b: 2, near: 0.5 },
  ]
  expect(joinGroups(5, pairs, 0.3)).toEqual([[4], [0, 1], [2, 3]])
  expect(joinGroups(4, pairs, 0.1)).toEqual([[0, 1, 2, 3]])
})

test('a place is what most name, as exactly as they do; where they agree on none there is none', () => {
  expect(placeOf(['投诉青禾苑小区噪音', '青禾苑小区半夜施工', '关于青禾苑小区的绿化'])).toBe('青禾苑小区')
  expect(placeOf(['如何办证', '怎么缴费'])).toBe('')
})
