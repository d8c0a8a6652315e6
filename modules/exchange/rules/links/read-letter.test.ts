import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { askedBy, cutQuoted, replyAddress, tokenIn } from './read-letter.ts'

test.each([
  ['已清运。\n\n---- 原始邮件 ----\n发件人：连心\n请办理', '已清运。'],
  ['已清运。\r\n\r\n在 2026年3月3日 10:00，连心 写道：\r\n> 请办理', '已清运。'],
  ['Done.\n\nOn Tue, 3 Mar 2026 at 10:00, Lianxin <a@b.example> wrote:\n> please', 'Done.'],
  ['已清运。\n\n发件人: 连心\n发送时间: 2026\n收件人: 执法队', '已清运。'],
  ['已清运。\n-- \n张三', '已清运。'],
  ['> 只有引用', ''],
])('what was quoted is cut: %j', (text, written) => {
  expect(cutQuoted(text)).toBe(written)
})

test.each([
  ['签收', { act: 'sign_for' }],
  ['签收。\n\n> 原文', { act: 'sign_for' }],
  [
    '已解决：垃圾已经清运完毕，地面冲洗干净。',
    { act: 'handle', outcome: 'solved', result: '垃圾已经清运完毕，地面冲洗干净。' },
  ],
  [
    '无法解决\n产权单位已经注销，需要区里协调。',
    { act: 'handle', outcome: 'cannot', result: '产权单位已经注销，需要区里协调。' },
  ],
  ['垃圾已经清运完毕，地面冲洗干净。', { fault: 'letter_outcome' }],
  ['已解决', { fault: 'letter_short' }],
  ['', { fault: 'letter_empty' }],
])('%j asks for %j', (text, asked) => {
  expect(askedBy(text)).toEqual(asked)
})

test('whatever is written, nothing quoted comes through and nothing fails', () => {
  assert(
    property(string(), (text) => {
      expect(cutQuoted(`${text.replaceAll('\n', ' ')}\n> quoted secret`)).not.toContain('quoted secret')
      askedBy(text)
    }),
  )
})

test('the token of an address is found again, whatever a gateway does to its case', () => {
  const token = 'ab'.repeat(20)
  const address = replyAddress('answer@city.example', token)
  expect(address).toBe(`answer+${token}@city.example`)
  expect(tokenIn(['x@y.example', address.toUpperCase()])).toBe(token)
  expect(tokenIn(['answer@city.example'])).toBeUndefined()
})
