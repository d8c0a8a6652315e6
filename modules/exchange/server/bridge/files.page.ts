import { findFile } from '@lianxin/platform/files'
import { page, Refusal, type Page } from '@lianxin/platform/http'
import { countyOf, type Id } from '@lianxin/platform/ids'
import type { ExchangeState } from '../deps.ts'
import { liveBridges } from './live-mapping.ts'
import { isBridgePass } from './secrets.ts'

const isId = (text: string | undefined): text is Id => /^[1-9]\d{17}$/.test(text ?? '')

/** A file of an answer, to whoever was told the answer: the pass stands in the address that it carried. */
export const bridgeFilePage = (state: ExchangeState): Page =>
  page({
    path: '/api/bridges/{id}/files/{file}',
    power: 'public',
    async get(ctx) {
      const { id, file } = ctx.params
      const today = Math.floor(state.clock.now().epochMilliseconds / 86_400_000)
      const pass = ctx.url.searchParams.get('pass') ?? ''
      if (!isId(id) || !isId(file) || !isBridgePass(state.secret, id, file, pass, today)) throw new Refusal('not_found')
      const [bridge] = await liveBridges(state, id)
      const [[found]] = bridge ? await state.db.read({ as: 'intake' }, findFile(countyOf(file), file)) : [[]]
      if (!found) throw new Refusal('not_found')
      const kept = { 'content-disposition': `attachment; filename="${file}"`, 'content-security-policy': 'sandbox' }
      return { raw: found.body, mime: found.mime, headers: { 'cache-control': 'private, max-age=3600', ...kept } }
    },
  })
