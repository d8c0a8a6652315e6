import { randomUUID } from 'node:crypto'
import {
  page,
  Refusal,
  type Form,
  type Page,
  type PageAnswer,
  type PageContext,
  type View,
} from '@lianxin/platform/http'
import { AskRight, IdField, WithdrawRequest } from '../../contract/schemas.ts'
import { MyDataPage, type MyDataPageProps } from '../../web/mine/my-data-page.tsx'
import { words } from '../../web/mine/words.ts'
import { askRight } from '../acts/ask-right.ts'
import { withdrawRequest } from '../acts/change-request.ts'
import { residentIn } from '../actors.ts'
import { copyAsJson, copyAsZip } from '../copy-data.ts'
import type { PrivacyState } from '../deps.ts'
import { readOwnData } from '../reads/own-data.read.ts'
import { ownRequests } from '../reads/requests.read.ts'
import { errorsOf } from './form-errors.ts'

type Again = Pick<MyDataPageProps, 'typed' | 'errors'>

async function show(state: PrivacyState, ctx: PageContext, again: Again = { typed: {}, errors: [] }): Promise<View> {
  const who = residentIn(ctx)
  const [tables, requests] = await Promise.all([readOwnData(state, who), ownRequests(state, who)])
  const done = ctx.url.searchParams.get('done')
  return {
    title: words(ctx.lang).title,
    shell: 'resident',
    status: again.errors.length > 0 ? 422 : 200,
    body: (
      <MyDataPage
        lang={ctx.lang}
        tables={tables}
        requests={requests}
        actId={randomUUID()}
        {...again}
        done={done === 'sent' || done === 'withdrawn' ? done : undefined}
      />
    ),
  }
}

const download = (name: string) => ({
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'no-store',
})

async function act(state: PrivacyState, ctx: PageContext, form: Form): Promise<PageAnswer> {
  const who = residentIn(ctx)
  switch (form.get('do')) {
    case 'json':
      return { raw: await copyAsJson(state, who), mime: 'application/json', headers: download('my-data.json') }
    case 'zip':
      return { raw: await copyAsZip(state, who, ctx.lang), mime: 'application/zip', headers: download('my-data.zip') }
    case 'withdraw':
      await withdrawRequest(state, who, IdField.parse(form.get('id')), WithdrawRequest.parse(form.values).actId)
      return { to: '/my/data?done=withdrawn' }
    case 'ask':
      await askRight(state, who, AskRight.parse(form.values))
      return { to: '/my/data?done=sent' }
    default:
      throw new Refusal('bad_request')
  }
}

/** '/my/data': 我的信息. */
export const myDataPage = (state: PrivacyState): Page =>
  page({
    path: '/my/data',
    power: 'resident',
    limit: { name: 'own-data', max: 120, seconds: 3600 },
    get: (ctx) => show(state, ctx),
    async post(ctx, form) {
      try {
        return await act(state, ctx, form)
      } catch (error) {
        return show(state, ctx, { typed: form.values, errors: errorsOf(error, ctx.lang) })
      }
    },
  })
