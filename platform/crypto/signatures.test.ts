import { spawnSync } from 'node:child_process'
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sm2 } from 'sm-crypto-v2'
import { afterAll, describe, expect, test } from 'vitest'
import { isTextSigned, keptSigningKey, signText, SIGNER_ID, suiteNames } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'lianxin-sign-'))
afterAll(() => rmSync(folder, { recursive: true }))
const text = 'lianxin checkpoint 12\ncity 330400\n'
const changed = 'lianxin checkpoint 12\ncity 330500\n'

describe.each(suiteNames)('suite %s', (suite) => {
  const key = keptSigningKey(folder, suite)
  const shown = createPublicKey(key)
  test('what is signed is verified by the public half, one letter changed is not', () => {
    const signature = signText(key, text)
    expect(isTextSigned(shown, text, signature)).toBe(true)
    expect(isTextSigned(shown, changed, signature)).toBe(false)
    expect(isTextSigned(shown, text, Buffer.from('no signature'))).toBe(false)
  })
  test('another key of the same suite did not sign it', () => {
    const other = keptSigningKey(join(folder, 'other'), suite)
    expect(isTextSigned(shown, text, signText(other, text))).toBe(false)
  })
})

describe('SM2 as others have it', () => {
  const key = keptSigningKey(folder, 'sm')
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const pub = file('sm.pub', createPublicKey(key).export({ type: 'spki', format: 'pem' }))
  const openssl = (...args: string[]) => spawnSync('openssl', args, { encoding: 'utf8' })
  const named = (id: string) => ['-sigopt', `distid:${id}`]

  test('OpenSSL verifies our signature under the usual signer id, and under no other', () => {
    const [said, signature] = [file('text', text), file('ours.sig', signText(key, text))]
    const check = (id: string) =>
      openssl('dgst', '-sm3', '-verify', pub, ...named(id), '-signature', signature, said).status
    expect(check(SIGNER_ID)).toBe(0)
    expect(check('another signer')).not.toBe(0)
  })
  test('we verify what OpenSSL signed under the usual signer id, and under no other', () => {
    const said = file('text', text)
    const by = (id: string) => {
      const out = join(folder, 'theirs.sig')
      expect(
        openssl('dgst', '-sm3', '-sign', join(folder, 'checkpoint-sm.pem'), ...named(id), '-out', out, said).status,
      ).toBe(0)
      return readFileSync(out)
    }
    expect(isTextSigned(createPublicKey(key), text, by(SIGNER_ID))).toBe(true)
    expect(isTextSigned(createPublicKey(key), text, by('another signer'))).toBe(false)
  })
  test('the runtime’s own SM2 signs with an empty id, which is why it is not used', () => {
    const theirs = sign('sm3', Buffer.from(text), createPrivateKey(readFileSync(join(folder, 'checkpoint-sm.pem'))))
    expect(isTextSigned(createPublicKey(key), text, theirs)).toBe(false)
  })
  // GB/T 32918.5-2017, annex A.2: the recommended curve, with the signer id of SIGNER_ID.
  test('the signature of the standard’s example is verified', () => {
    const point =
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13'
    const signature =
      'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa'
    const check = (message: string) =>
      sm2.doVerifySignature(Buffer.from(message), signature, point, { hash: true, userId: SIGNER_ID })
    expect(check('message digest')).toBe(true)
    expect(check('message digesT')).toBe(false)
  })
})
