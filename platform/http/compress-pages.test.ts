import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { compressPages } from './compress-pages.ts'

const long = '<p>报事</p>'.repeat(500)

function app() {
  const one = Fastify()
  compressPages(one)
  one.get('/long', (_, reply) => reply.type('text/html; charset=utf-8').send(long))
  one.get('/short', (_, reply) => reply.type('text/html; charset=utf-8').send('<p>'))
  one.get('/stream', (_, reply) => reply.type('text/event-stream').send('data: 1\n\n'.repeat(400)))
  return one
}

test('a page goes out compressed in the way the reader asks for', async () => {
  const ask = (coding: string) => app().inject({ url: '/long', headers: { 'accept-encoding': coding } })
  const [br, gzip, plain] = await Promise.all([ask('gzip, br'), ask('gzip'), ask('identity')])
  expect(brotliDecompressSync(br.rawPayload).toString()).toBe(long)
  expect(gunzipSync(gzip.rawPayload).toString()).toBe(long)
  expect(plain.payload).toBe(long)
  expect(br.headers['content-encoding']).toBe('br')
  expect(Number(br.headers['content-length'])).toBe(br.rawPayload.length)
})

test('what fits one packet, and live events, go out as they are', async () => {
  for (const url of ['/short', '/stream']) {
    const answer = await app().inject({ url, headers: { 'accept-encoding': 'br' } })
    expect(answer.headers['content-encoding']).toBeUndefined()
  }
})
