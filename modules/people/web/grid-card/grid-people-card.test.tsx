import { renderDocument } from '@lianxin/platform/web'
import { expect, test } from 'vitest'
import type { GridPeople } from '../../contract/person.ts'
import { GridPeopleCard } from './grid-people-card.tsx'

const person = (n: number) => ({
  id: `33040207000000000${n}`,
  kind: 'member' as const,
  name: `示例${n}`,
  profession: null,
  unit: null,
  phone: null,
})
const draw = (shown: number) => {
  const people = {
    workers: [{ name: '示例网格员', role: 'gridWorker', phone: '19000000001' }],
    onDuty: null,
    supervisionPhone: '0573-1',
    branches: [],
    groups: [],
    shown: Array.from({ length: shown }, (_, i) => person(i)),
    shownCount: shown,
  } as unknown as GridPeople
  const body = <GridPeopleCard lang="zh" people={people} />
  return renderDocument({ app: 'resident', lang: 'zh', size: 'm', title: '', nonce: '', css: [], scripts: [], body })
}

test('the worker comes first; of many who show their identity a few are read at once, and all can be', () => {
  const many = draw(9)
  expect(many.indexOf('示例网格员')).toBeLessThan(many.indexOf('示例0'))
  expect(many.indexOf('示例5')).toBeLessThan(many.indexOf('<details'))
  expect(many.indexOf('示例6')).toBeGreaterThan(many.indexOf('还有 3 位'))
  expect(many).toContain('示例8')
  expect(draw(6)).not.toContain('<details')
})
