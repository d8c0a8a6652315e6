import { expect, test } from 'vitest'
import { isSignedBy, signerOf } from './index.ts'

const secret = 'a secret for tests only, long enough'

test('a text is signed with a key that follows from the secret and its purpose, the same after every start', () => {
  const [one, again, other] = [signerOf(secret, 'sheets'), signerOf(secret, 'sheets'), signerOf(secret, 'receipts')]
  const signature = one.sign('办结率 98.3%')
  expect(again.publicKey).toBe(one.publicKey)
  expect(isSignedBy(again.publicKey, '办结率 98.3%', signature)).toBe(true)
  expect(isSignedBy(other.publicKey, '办结率 98.3%', signature)).toBe(false)
})

test('one changed figure and the signature no longer holds', () => {
  const { publicKey, sign } = signerOf(secret, 'sheets')
  expect(isSignedBy(publicKey, '办结率 98.4%', sign('办结率 98.3%'))).toBe(false)
})
