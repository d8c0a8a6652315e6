import { PassThrough } from 'node:stream'
import { page, type Page } from '@lianxin/platform/http'
import { paths } from '../../contract/paths.ts'
import { personIn } from '../person-in.ts'
import { readAttention } from '../reads/attention.read.ts'
import type { NoticesState } from '../state.ts'

/**
 * What waits for a member of staff, as server-sent events: once at the start and whenever it changes. A comment every
 * 20 s keeps proxies from closing the line. A page listens only while it is looked at, so that many open pages do not
 * use up the lines a browser has.
 */
export function livePage(state: NoticesState): Page {
  return page({
    path: paths.live(),
    power: 'staff',
    async get(ctx) {
      const person = personIn(ctx)
      const out = new PassThrough()
      const tell = async () => {
        const attention = await readAttention(state, person, ctx.lang)
        out.write(`data: ${JSON.stringify(attention)}\n\n`)
      }
      out.write('retry: 5000\n\n')
      await tell()
      const stop = state.feed.listen(person.id, () => void tell().catch(state.log))
      const beat = setInterval(() => out.write(': \n\n'), 20_000)
      out.on('close', () => {
        clearInterval(beat)
        stop()
      })
      return {
        raw: out,
        mime: 'text/event-stream; charset=utf-8',
        headers: { 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
      }
    },
  })
}
