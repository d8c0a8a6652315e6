import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAccount, aPost, peopleUnderTest, type PeopleUnderTest } from '../testing/index.ts'

let t: PeopleUnderTest
const county = '990101000000000000'
const administrator = anAccount({ place: county })
const clerk = anAccount({ place: county })

beforeAll(async () => {
  t = await peopleUnderTest({ secondFactor: 'required' })
  await t.add(administrator, clerk)
  await t.add(
    aPost({ account: administrator.id, role: 'sysAdmin', place: county }),
    aPost({ account: clerk.id, role: 'clerk', place: '990101001001000000' }),
  )
})
afterAll(() => t.close())

test('where a second factor is required, an administrator administers nothing until it is set up', async () => {
  const headers = await t.as(administrator.id)
  const accounts = () => t.app.inject({ url: '/api/accounts', headers })
  const me = async (fields?: Record<string, string>) =>
    fields
      ? t.app.inject({
          method: 'POST',
          url: '/console/me',
          headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams(fields).toString(),
        })
      : t.app.inject({ url: '/console/me', headers })
  expect((await accounts()).statusCode).toBe(404)
  expect((await me()).body).toContain('须先登记身份验证器')

  const begun = (await me({ do: 'start' })).body
  expect(begun).toContain('<svg class="qr"')
  const [, uri = ''] = /name="uri" value="([^"]+)"/.exec(begun) ?? []
  const [, secret = ''] = /name="secret" value="([A-Z2-7]+)"/.exec(begun) ?? []
  const totp = new TOTP({ secret: Secret.fromBase32(secret), period: 30 })
  const code = totp.generate({ timestamp: t.clock.now().epochMilliseconds })
  const wrong = code === '000000' ? '000001' : '000000'
  const again = await me({ do: 'confirm', uri: uri.replaceAll('&amp;', '&'), secret, code: wrong })
  expect(again.statusCode).toBe(422)
  expect(again.body).toContain('<svg class="qr"')
  expect((await me({ do: 'confirm', uri, secret, code })).body).toContain('已启用')
  expect((await accounts()).statusCode).toBe(200)
  expect((await me()).body).not.toContain('须先登记身份验证器')
})

test('other roles work as before', async () => {
  const page = await t.app.inject({ url: '/console/people/members', headers: await t.as(clerk.id) })
  expect(page.statusCode).toBe(200)
})
