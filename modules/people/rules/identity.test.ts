import { expect, test } from 'vitest'
import { shownIdentity, type Consent } from './identity.ts'

const at = (iso: string) => Temporal.Instant.from(iso)
const person = { name: '示例甲', unit: '示例律所', phone: '19000000001' }
const consent = (more: Partial<Consent> = {}): Consent => ({
  shows: ['unit'],
  givenAt: at('2026-03-01T00:00:00Z'),
  withdrawnAt: null,
  ...more,
})

test('nobody is shown without consent', () => {
  expect(shownIdentity(person, [], at('2026-03-02T00:00:00Z'))).toBeUndefined()
})

test('only what was agreed to is shown beside the name', () => {
  expect(shownIdentity(person, [consent()], at('2026-03-02T00:00:00Z'))).toEqual({ ...person, phone: null })
  expect(shownIdentity(person, [consent({ shows: [] })], at('2026-03-02T00:00:00Z'))).toEqual({
    name: person.name,
    unit: null,
    phone: null,
  })
})

test('a consent works from the moment it is given until the moment it is withdrawn', () => {
  const withdrawn = consent({ withdrawnAt: at('2026-04-01T00:00:00Z') })
  expect(shownIdentity(person, [withdrawn], at('2026-02-28T23:59:59Z'))).toBeUndefined()
  expect(shownIdentity(person, [withdrawn], at('2026-03-31T23:59:59Z'))).toBeDefined()
  expect(shownIdentity(person, [withdrawn], at('2026-04-01T00:00:00Z'))).toBeUndefined()
})
