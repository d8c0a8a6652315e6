import { createCipheriv, createHash, createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { suites } from './suites.ts'

const sm3 = (text: string) => createHash(suites.sm.hash).update(text).digest('hex')

// GB/T 32905-2016, annex A.
test('SM3 gives the hashes of the standard’s two examples', () => {
  expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  expect(sm3('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
})

// GB/T 32907-2016, annex A.1: one block.
test('SM4 gives the ciphertext of the standard’s example', () => {
  const block = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
  const cipher = createCipheriv('sm4-ecb', block, null).setAutoPadding(false)
  expect(Buffer.concat([cipher.update(block), cipher.final()]).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
})

// RFC 8998, A.1: SM4-GCM, which the suite closes fields with.
test('SM4 in GCM gives ciphertext and tag of the published example', () => {
  const cipher = createCipheriv(
    suites.sm.cipher as 'aes-128-gcm',
    Buffer.from('0123456789abcdeffedcba9876543210', 'hex'),
    Buffer.from('00001234567800000000abcd', 'hex'),
  )
  cipher.setAAD(Buffer.from('feedfacedeadbeeffeedfacedeadbeefabaddad2', 'hex'))
  const plain = ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'ee', 'aa'].map((byte) => byte.repeat(8)).join('')
  const body = Buffer.concat([cipher.update(Buffer.from(plain, 'hex')), cipher.final()])
  expect(body.toString('hex')).toBe(
    '17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d',
  )
  expect(cipher.getAuthTag().toString('hex')).toBe('83de3541e4c2b58177e065a9bf7b62ec')
})

// RFC 4231, test case 2, for the default; the same message with SM3 as OpenSSL and other libraries give it.
test('look-up hashes are HMACs of the suite’s hash', () => {
  const hmac = (hash: string) => createHmac(hash, 'Jefe').update('what do ya want for nothing?').digest('hex')
  expect(hmac(suites.default.hash)).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843')
  expect(hmac(suites.sm.hash)).toHaveLength(64)
})
