import { page, Refusal, type Page } from '@lianxin/platform/http'
import { assets } from '@lianxin/platform/web'
import { paths } from '../../contract/paths.ts'
import { pushWorker } from '../../web/islands.ts'

let text: string | undefined

/** The script that takes web push, at the root: a browser lets a worker speak for what lies below its address. */
export const pushWorkerPage: Page = page({
  path: paths.pushWorker(),
  power: 'public',
  async get() {
    text ??= assets().script(pushWorker)
    if (text === undefined) throw new Refusal('not_found')
    return { raw: text, mime: 'text/javascript; charset=utf-8', headers: { 'cache-control': 'no-cache' } }
  },
})
