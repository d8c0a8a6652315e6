import { expect, test } from 'vitest'
import { isPushEndpoint, knownPushHosts } from './push-endpoint.ts'

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://web.push.apple.com/abc', true],
  ['https://wns2-par02p.notify.windows.com/w/?token=x', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com:8443/x', false],
  ['https://user:pass@fcm.googleapis.com/x', false],
  ['https://127.0.0.1/x', false],
  ['https://fcm.googleapis.com.example.org/x', false],
  ['https://evilpush.apple.com.example/x', false],
  ['https://notpush.apple.com/x', false],
  ['not an address', false],
])('%s may be posted to: %s', (address, may) => {
  expect(isPushEndpoint(address, knownPushHosts)).toBe(may)
})
