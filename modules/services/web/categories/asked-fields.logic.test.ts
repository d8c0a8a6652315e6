import { expect, test } from 'vitest'
import { CategoryFieldSchema } from '../../contract/schemas.ts'
import { fieldsRead, fieldsShown, fieldsTyped } from './asked-fields.logic.ts'

const read = (typed: Record<string, string>) => fieldsRead(typed).map((one) => CategoryFieldSchema.safeParse(one))

test('the form shows the details of a category and reads the same back', () => {
  const fields = [
    { name: 'firm', label: { zh: '哪一家', en: 'Which' }, kind: 'text', options: [], required: true },
    {
      name: 'askedA',
      label: { zh: '在哪', en: 'Where' },
      kind: 'choice',
      options: [
        { zh: '楼上', en: 'upstairs' },
        { zh: '路上', en: 'street' },
      ],
      required: false,
    },
  ] as const
  expect(fieldsRead(fieldsTyped(fields))).toEqual(fields)
  expect(fieldsShown(fieldsTyped(fields))).toBe(2)
})

test('a new row is named after what it asks, an emptied one goes, and a missing translation is the Chinese', () => {
  const rows = {
    field0Name: 'askedA',
    field0Zh: '',
    field1Name: 'firm',
    field1Zh: '乙',
    field2Zh: '丙',
    field3Zh: '丁',
  }
  const names = read(rows).map((one) => one.data?.name)
  expect(fieldsRead(rows)[0]).toMatchObject({ name: 'firm', label: { zh: '乙', en: '乙' }, required: false })
  expect(new Set(names).size).toBe(3)
  expect(read({ field0Zh: '丁' })[0]?.data?.name).toBe(names[2])
})

test('a list to choose from needs two options, and what stands in an unused row of options is no fault', () => {
  const [one] = read({ field0Zh: '选哪个', field0Kind: 'choice', field0OptionsZh: '只有一个' })
  expect(one?.error?.issues[0]?.message).toContain('至少写两个选项')
  expect(read({ field0Zh: '几个', field0Kind: 'number', field0OptionsZh: '甲、乙' })[0]?.data?.options).toEqual([])
})
