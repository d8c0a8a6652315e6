import { expect, test } from 'vitest'
import type { AnyEntry } from '../contract/entries.ts'
import { stepText } from './steps.ts'

const unit = { id: '330402030000000001', name: '城南市政所' }
const report: AnyEntry = {
  act: 'report',
  why: null,
  body: {
    to: 'dispatched',
    channel: 'app',
    category: '0202',
    unit,
    handleBy: '2026-03-06T09:30:00Z',
    urgent: false,
    rule: '按类别派单',
    publisher: '市网格连心办',
  },
}

test('the reporter is told who has it and by when', () => {
  expect(stepText(report, 'zh').text).toContain('城南市政所')
  expect(stepText(report, 'zh').text).toContain('3月6日 17:30')
  expect(stepText(report, 'en').text).toContain('6 Mar')
})

test('a case closed without a rating says that it is not counted as satisfied', () => {
  expect(stepText({ act: 'close', why: null, body: { to: 'closed', unrated: true } }, 'zh').text).toContain('不算满意')
})
