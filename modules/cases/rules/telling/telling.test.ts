import { describe, expect, test } from 'vitest'
import { mergeBooks, smsLength, wordsOf } from '@lianxin/notices/rules'
import type { AnyEntry, EntryAct } from '../../contract/entries.ts'
import { acts } from '../../contract/moves.ts'
import { caseNotices } from './book.ts'
import { placeholders } from './placeholders.ts'
import { audiences, telling } from './telling.ts'
import { namesOf, whomToTell } from './whom-to-tell.ts'

const unit = { id: '330402030000000001', name: '城南市政所' }
const entry = (act: EntryAct, body: object, why: string | null = null) => ({ act, body, why }) as AnyEntry
const told = (one: AnyEntry) => Object.fromEntries(whomToTell(one).map(({ audience, event }) => [audience, event]))
/** The longest thing that each name stands for in practice. */
const examples = Object.fromEntries(Object.entries(placeholders).map(([name, one]) => [name, one.example]))

test('every act has decided who is told, and names only audiences there are', () => {
  for (const act of [...acts, 'report'] as const)
    expect(Object.keys(telling[act]).filter((one) => !(audiences as readonly string[]).includes(one))).toEqual([])
})

test('the book can be filled in, and a misspelt name stops the start', () => {
  expect(() => mergeBooks([caseNotices])).not.toThrow()
  const [code, event] = Object.entries(caseNotices.events)[0]!
  const misspelt = { ...event, zh: { ...event.zh, sms: '诉求 {numbr} 已受理' } }
  const book = { ...caseNotices, events: { ...caseNotices.events, [code]: misspelt } }
  expect(() => mergeBooks([book])).toThrow('unknown numbr')
})

describe.each(Object.entries(caseNotices.events))('%s', (_, event) => {
  test.each(['zh', 'en'] as const)('says all three parts in %s, and the text message not what it is about', (lang) => {
    const said = wordsOf(caseNotices, event[lang], examples, lang)
    for (const part of [said.title, said.text, said.sms]) {
      expect(part.trim()).not.toBe('')
      expect(part).not.toMatch(/[{}[\]]|undefined|null/)
    }
    expect(said.sms).toContain(examples['number'])
    for (const matter of ['words', 'place'] as const) expect(said.sms).not.toContain(examples[matter])
    expect(smsLength(said.sms).segments).toBeLessThanOrEqual(2)
  })
})

test('a report that a rule sent on is told to the reporter and to the unit; one that waits, to the office', () => {
  const sent = entry('report', { unit, handleBy: '2026-03-06T09:30:00Z', urgent: false })
  expect(told(sent)).toEqual({ reporter: 'received_sent', unit: 'work_sent' })
  expect(told(entry('report', { unit: null, handleBy: null }))).toEqual({
    reporter: 'received',
    office: 'waits_for_office',
  })
  expect(told(entry('report', { unit, handleBy: null, onSpot: '清走了' }))).toEqual({ reporter: 'received_settled' })
})

test('a good rating is told to nobody, a bad one to the office and never to the unit', () => {
  expect(told(entry('rate', { solved: 'yes', score: 5 }))).toEqual({})
  expect(told(entry('rate', { solved: 'no', score: 4 }))).toEqual({ office: 'rated_badly' })
})

test('a request that is not accepted is told with the reason and the right way, in either language', () => {
  const refused = namesOf(entry('not_accept', { reason: 'same_matter' }, '上月已答复'), '0402-0012-3457', '解放街道')
  const say = (lang: 'zh' | 'en') =>
    wordsOf(caseNotices, caseNotices.events['cases.not_accepted']![lang], refused, lang).sms
  expect(say('zh')).toContain('申请重启')
  expect(say('en')).toContain('reopen the earlier case')
})

test('what is not known falls away with its bracket', () => {
  const names = namesOf(entry('accept', { unit: null, handleBy: null }), '0402-0012-3457', '解放街道')
  expect(wordsOf(caseNotices, caseNotices.events['cases.accepted']!.zh, names, 'zh').sms).toBe(
    '【连心】诉求 0402-0012-3457 已受理。',
  )
})
