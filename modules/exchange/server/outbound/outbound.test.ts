import { assert, ipV4, ipV6, property } from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listener, type Listener } from '../../testing/listener.ts'
import { closedRanges } from '../../rules/outbound/ranges.ts'
import { judgeOf } from './addresses.ts'
import { outbound } from './outbound.ts'

const judge = judgeOf([])
let peer: Listener
beforeAll(async () => {
  peer = await listener()
})
afterAll(() => peer.close())
const message = { headers: {}, body: 'x' }

test.each([
  ['127.0.0.1', 'this machine'],
  ['127.8.8.8', 'this machine, written otherwise'],
  ['0.0.0.0', 'any address of this machine'],
  ['100.64.0.1', 'a carrier’s network'],
  ['100.100.100.200', 'a cloud’s secrets'],
  ['169.254.169.254', 'a cloud’s secrets'],
  ['168.63.129.16', 'a cloud’s secrets'],
  ['224.0.0.1', 'many hosts'],
  ['255.255.255.255', 'all hosts'],
  ['::1', 'this machine'],
  ['::', 'any address of this machine'],
  ['::ffff:127.0.0.1', 'IPv4 in IPv6'],
  ['::ffff:7f00:1', 'IPv4 in IPv6, in hex'],
  ['64:ff9b::a00:1', 'IPv4 behind a translator'],
  ['2002:7f00:1::', 'IPv4 in a tunnel'],
  ['fd00:ec2::254', 'a cloud’s secrets'],
  ['fe80::1', 'a neighbour'],
  ['ff02::1', 'many hosts'],
  ['not an address', 'nothing'],
])('%s is closed: %s', (address) => {
  expect(judge(address)).toBe('closed')
})

test('the first address of every closed network is closed, and what lies beside the inner ones is not', () => {
  for (const range of closedRanges) expect(judge(range.split('/')[0] ?? '')).toBe('closed')
  for (const beside of ['9.255.255.255', '11.0.0.0', '172.15.255.255', '172.32.0.0', '192.167.255.255', '192.169.0.0'])
    expect(judge(beside)).toBe('public')
})

test.each(['1.1.1.1', '114.114.114.114', '2400:3200::1', '2606:4700:4700::1111'])('%s is public', (address) => {
  expect(judge(address)).toBe('public')
})

test('an address is judged the same whether it stands in IPv4 or is wrapped, and never fails', () => {
  assert(
    property(ipV4(), (address) => {
      expect(judge(`::ffff:${address}`)).toBe(judge(address))
    }),
  )
  assert(
    property(ipV6(), (address) => {
      expect(['public', 'closed']).toContain(judge(address))
    }),
  )
})

test.each([
  ['nonsense', 'address_unreadable'],
  ['ftp://example.org/', 'address_not_https'],
  ['http://example.org/', 'address_not_https'],
  ['https://name:word@example.org/', 'address_with_password'],
  ['https://localhost/', 'address_closed'],
  ['https://2130706433/', 'address_closed'],
  ['https://0x7f.1/', 'address_closed'],
  ['https://[::ffff:127.0.0.1]/', 'address_closed'],
  ['https://169.254.169.254/latest', 'address_closed'],
])('%s cannot be kept: %s', (to, fault) => {
  expect(outbound().faultOf(to)).toBe(fault)
})

test('a name that stands for one inner address among public ones is refused whole', async () => {
  const out = outbound({
    resolve: async () => [
      { address: '1.1.1.1', family: 4 },
      { address: '100.64.0.1', family: 4 },
    ],
  })
  await expect(out.post('https://hook.example/', message)).rejects.toThrow('address_closed')
})

test('a name is asked for once, and the connection goes to what was checked, whatever it stands for a moment later', async () => {
  let asked = 0
  const answers = ['127.0.0.1', '100.64.9.9']
  const out = outbound({
    networks: ['127.0.0.1/32'],
    resolve: async () => [{ address: answers[asked++] ?? '100.64.9.9', family: 4 }],
  })
  const port = new URL(peer.url).port
  const { status } = await out.post(`http://rebind.example:${port}/hook`, message)
  expect(status).toBe(200)
  expect(asked).toBe(1)
  expect(peer.heard.at(-1)?.headers['host']).toBe(`rebind.example:${port}`)
})

test('a redirect is an answer, not a way on', async () => {
  const before = peer.heard.length
  peer.answer = () => ({ status: 302, headers: { location: peer.url } })
  const { status } = await outbound({ networks: ['127.0.0.0/8'] }).post(peer.url, message)
  expect(status).toBe(302)
  expect(peer.heard.length).toBe(before + 1)
})

test('an endless answer is read to its bound, or not at all', async () => {
  peer.answer = () => ({ status: 200, body: 'y'.repeat(1_000_000) })
  const out = outbound({ networks: ['127.0.0.0/8'] })
  expect((await out.post(peer.url, message)).text).toBe('')
  expect((await out.post(peer.url, { ...message, read: true })).text.length).toBeLessThanOrEqual(64_000)
})

test('who does not answer is let go', async () => {
  peer.answer = 'hang'
  const out = outbound({ networks: ['127.0.0.0/8'], patience: 0.2 })
  await expect(out.post(peer.url, message)).rejects.toThrow('no answer in time')
})

test('plain HTTP goes to opened networks only', async () => {
  const out = outbound({ networks: ['127.0.0.0/8'], resolve: async () => [{ address: '1.1.1.1', family: 4 }] })
  await expect(out.post('http://hook.example/', message)).rejects.toThrow('address_not_https')
})
