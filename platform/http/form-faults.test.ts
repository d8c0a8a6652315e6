import { expect, test } from 'vitest'
import { z } from 'zod'
import { formFaults, Refusal, refusals } from './index.ts'

const sentences = refusals({ taken: { status: 409, zh: '已被占用', en: 'Taken' } })
const thrown = (error: unknown) => () => formFaults(error, 'zh', sentences)

test('a fault is said at its field, in the reader’s language, with what it goes on with', () => {
  const refusal = new Refusal('taken', { field: 'name', zh: '由甲', en: 'by one' })
  expect(formFaults(refusal, 'zh', sentences, '：')).toEqual([{ field: 'name', text: '已被占用：由甲' }])
  expect(formFaults(refusal, 'en', sentences)).toEqual([{ field: 'name', text: 'Taken by one' }])
  expect(formFaults(new Refusal('taken'), 'en', sentences)).toEqual([{ field: 'form', text: 'Taken' }])
  const { error } = z.object({ name: z.string() }).safeParse({})
  expect(formFaults(error, 'zh', sentences)).toEqual([{ field: 'name', text: '请填写' }])
})

test('what the room does not say, and a defect, are thrown on', () => {
  for (const error of [new Refusal('other'), new Refusal('constructor'), new Error('broken')])
    expect(thrown(error)).toThrow(error)
})
