import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlaceCode } from '../contract/ids.ts'
import { roleCodes } from '../contract/roles.ts'
import { mayAct, powers } from './powers.ts'

const places = [
  '330400000000000000',
  '330402000000000000',
  '330402007000000000',
  '330402007024000000',
  '330402007024001000',
  '330411000000000000',
] as PlaceCode[]
const post = fc.record({
  role: fc.constantFrom(...roleCodes),
  place: fc.constantFrom(...places),
  from: fc.constantFrom('2026-01-01', '2026-06-01'),
  to: fc.constantFrom(null, '2026-07-01'),
})

test('a power is held exactly by the roles of the table, at the place of the post and below, while the post holds', () => {
  const names = Object.keys(powers) as (keyof typeof powers)[]
  fc.assert(
    fc.property(
      fc.array(post, { maxLength: 4 }),
      fc.constantFrom(...names),
      fc.constantFrom(...places),
      (posts, power, place) => {
        const holders: readonly string[] = powers[power]
        const expected = posts.some(
          (one) =>
            holders.includes(one.role) &&
            one.from === '2026-01-01' &&
            place.startsWith(one.place.replace(/0+$/, '').padEnd(4, '0')),
        )
        expect(mayAct(powers, posts, power, place, '2026-03-02')).toBe(expected)
      },
    ),
  )
})

test('a power the table does not know is held by nobody', () => {
  const everybody = roleCodes.map((role) => ({ role, place: places[0]!, from: '2026-01-01', to: null }))
  expect(mayAct(powers, everybody, 'people.rule_the_world', places[1]!, '2026-03-02')).toBe(false)
  expect(mayAct(powers, everybody, 'constructor', places[1]!, '2026-03-02')).toBe(false)
})

test('whoever sets the system up sees no personal data', () => {
  expect(powers['people.unmask']).not.toContain('sysAdmin')
})
