import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { addFieldKey, fieldAt, keptKeyRing, keptVault, suiteNames, type Sealed } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'lianxin-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = fieldAt('people.resident.phone', '990101000000000001')
const open = (name: string, suite: 'default' | 'sm' = 'default') => keptVault(join(folder, name), suite, 'a secret')
const asText = (sealed: Sealed) => sealed as unknown as string

describe.each(suiteNames)('suite %s', (suite) => {
  const vault = open(suite, suite)
  test('whatever is closed is opened again, and two closings never look alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [one, other] = [vault.seal(at, text), vault.seal(at, text)]
        expect(vault.open(at, one)).toBe(text)
        expect(one).not.toBe(other)
      }),
    )
  })
  test('a closed phone tells nothing of the phone', () => {
    expect(asText(vault.seal(at, '19000000001'))).toMatch(/^\$k1\$[\w-]{52}$/)
  })
  test('moved to another row or column it does not open', () => {
    const sealed = vault.seal(at, '19000000001')
    expect(() => vault.open(fieldAt('people.resident.phone', '990101000000000002'), sealed)).toThrow(Error)
    expect(() => vault.open(fieldAt('people.account.phone', '990101000000000001'), sealed)).toThrow(Error)
  })
  test('one letter changed, it does not open', () => {
    const text = asText(vault.seal(at, '19000000001'))
    for (let i = 4; i < text.length; i++) {
      const changed = `${text.slice(0, i)}${text[i] === 'A' ? 'B' : 'A'}${text.slice(i + 1)}` as unknown as Sealed
      expect(() => vault.open(at, changed)).toThrow(Error)
    }
  })
  test('equal values are found by their hash, of one purpose only', () => {
    expect(vault.blind('phone', '19000000001')).toEqual(vault.blind('phone', '19000000001'))
    expect(vault.blind('phone', '19000000001')).not.toEqual(vault.blind('email', '19000000001'))
    expect(vault.blinds('phone', '19000000001')).toContainEqual(vault.blind('phone', '19000000001'))
  })
})

test('what was written before fields were closed is read as it is, and is to be closed', () => {
  const clear = '19000000001' as unknown as Sealed
  expect(open('clear').open(at, clear)).toBe('19000000001')
  expect(open('clear').stale(clear)).toBe(true)
})

test('after a key took another’s place both open, in a process that was running too; only the new one writes', () => {
  const running = open('rotated')
  const before = running.seal(at, '19000000001')
  expect(addFieldKey(join(folder, 'rotated'), 'default')).toBe('k2')
  const started = open('rotated')
  const after = started.seal(at, '19000000001')
  expect(asText(after)).toMatch(/^\$k2\$/)
  expect([started.stale(before), started.stale(after)]).toEqual([true, false])
  expect(started.open(at, before)).toBe('19000000001')
  expect(running.open(at, after)).toBe('19000000001')
})

test('an installation that changes its suite opens what the other closed, and finds it', () => {
  const before = open('changed', 'default')
  const sealed = before.seal(at, '19000000001')
  const after = open('changed', 'sm')
  expect(after.writes).toEqual({ id: 'k2', suite: 'sm' })
  expect(after.open(at, sealed)).toBe('19000000001')
  expect(after.blinds('phone', '19000000001')).toContainEqual(before.blind('phone', '19000000001'))
})

test('a field whose key is gone is refused with the key’s name', () => {
  const lost = open('lost').seal(at, '19000000001')
  const elsewhere = lost as unknown as string
  expect(() => open('other').open(at, elsewhere.replace('$k1$', '$k9$') as unknown as Sealed)).toThrow('key k9')
})

test('the keys lie in a file that its owner alone reads', () => {
  keptKeyRing(join(folder, 'kept'), 'default')
  expect(statSync(join(folder, 'kept', 'fields.json')).mode & 0o777).toBe(0o600)
})
