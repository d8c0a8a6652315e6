import { PassThrough } from 'node:stream'
import type { LiveEvent, LiveFeed } from '../journal/index.ts'
import type { Raw } from './page.ts'

/**
 * Live events of a subtree as server-sent events, those the listener may hear of. They say only that something happened to an object;
 * the page then asks for what it may see. A comment every 20 s keeps proxies from closing the line.
 */
export function liveEvents(
  feed: LiveFeed,
  lo: string,
  hi: string,
  wants: (event: LiveEvent) => boolean | Promise<boolean>,
): Raw {
  const out = new PassThrough()
  out.write('retry: 3000\n\n')
  const tell = async (event: LiveEvent): Promise<void> => {
    if (await wants(event))
      out.write(
        `id: ${event.county}:${event.pos}\ndata: ${JSON.stringify({ object: event.object, act: event.act })}\n\n`,
      )
  }
  // What cannot be judged is not told: the page renews itself every minute.
  const stop = feed.listen(lo, hi, (event) => void tell(event).catch(() => undefined))
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
}
