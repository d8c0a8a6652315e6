import { page, type Form, type Page, type PageContext, type Raw } from '@lianxin/platform/http'
import type { SentFile } from '@lianxin/cases'
import type { ScopeCode } from '../../contract/scopes.ts'
import { readAskedRequests, type Params } from '../../rules/open311/asked-requests.ts'
import { Faulty, refuseIf, wrong } from '../../rules/open311/fault.ts'
import { definitionDocument, servicesDocument } from '../../rules/open311/services.ts'
import type { Sent } from '../../rules/open311/read-report.ts'
import type { ExchangeState } from '../deps.ts'
import { openCall, type HeldKey } from '../keys/open-call.ts'
import { answer, paramsOf, sayNo } from './answer.ts'
import { discoveryDocument } from './discovery.ts'
import { jurisdictionIn } from './jurisdiction.ts'
import { readOwn } from './own-requests.read.ts'
import { reportByOpen311 } from './report.ts'
import { idsIn, readByIds, readRequests, type RequestRow } from './requests.read.ts'
import { answeredDocument, requestsDocument, updatesDocument } from './show-request.ts'
import { requestBehind } from './tokens.ts'
import { addByOpen311, askedUpdates } from './updates.ts'
import { humanId } from '@lianxin/platform/ids'

type Reads = (ctx: PageContext, params: Params, key: HeldKey | undefined) => Promise<Parameters<typeof answer>[1]>

/** The parts of the standard under one address: the city's, or one county's own. */
function under(state: ExchangeState, base: '/open311/v2' | '/open311/{jurisdiction}/v2'): Page[] {
  const get = (path: `/${string}`, read: Reads): Page =>
    page({
      path: `${base}${path}`,
      power: 'public',
      sayNo,
      async get(ctx): Promise<Raw> {
        const params = paramsOf(ctx)
        const { key, headers } = await openCall(state, { key: params['api_key'], ip: ctx.ip })
        return answer(ctx, await read(ctx, params, key), headers)
      },
    })
  const post = (
    path: `/${string}`,
    needs: ScopeCode,
    take: (ctx: PageContext, sent: Sent, files: readonly SentFile[], key: HeldKey) => ReturnType<Reads>,
  ) => ({
    saysTooLarge: true,
    async post(ctx: PageContext, form: Form): Promise<Raw> {
      const params = paramsOf(ctx)
      const named = form.get('api_key') ?? params['api_key']
      const { key, headers } = await openCall(state, { key: named, ip: ctx.ip }, needs)
      if (!key) throw new Error(`a call of ${path} was let in without a key`)
      if (form.tooLarge !== undefined)
        throw new Faulty(
          wrong('照片太大或太多：最多 6 张，每张 12 MB', 'Too large or too many files: six, of 12 MB each'),
        )
      const inAddress = ['jurisdiction_id', 'service_code'].flatMap((name): [string, string][] =>
        params[name] ? [[name, params[name]]] : [],
      )
      return answer(ctx, await take(ctx, [...form.entries, ...inAddress], form.files, key), headers)
    },
  })

  const one = async (params: Params, numbers: readonly string[], key: HeldKey | undefined): Promise<RequestRow[]> => {
    const county = jurisdictionIn(state, params['jurisdiction_id'])
    const ids = idsIn(state, numbers).filter((id) => county === undefined || id.startsWith(String(county)))
    const found = await readByIds(state, ids)
    const known = new Set(found.map(({ number }) => number))
    const rest = key ? ids.filter((id) => !known.has(humanId(id))) : []
    return key ? [...found, ...(await readOwn(state, key, rest))] : found
  }

  const services = get('/services.{format}', async ({ lang }, params) => {
    jurisdictionIn(state, params['jurisdiction_id'])
    return servicesDocument(state.catalogue(), lang)
  })
  const definition = get('/services/{code}.{format}', async ({ lang, params: { code = '' } }, params) => {
    jurisdictionIn(state, params['jurisdiction_id'])
    const category = state.catalogue().inForce(code)
    if (!category) throw new Faulty(wrong('没有这个 service_code', 'service_code was not found', 404))
    return definitionDocument(category, lang)
  })
  const requests = get('/requests.{format}', async ({ lang }, params, key) => {
    const county = jurisdictionIn(state, params['jurisdiction_id'])
    const now = Math.floor(state.clock.now().epochMilliseconds / 1000)
    const asked = readAskedRequests(params, now)
    if (isFaults(asked)) {
      refuseIf(asked)
      throw new Error('parameters that cannot be read have faults')
    }
    const unknown = asked.codes?.find((code) => !state.catalogue().get(code))
    if (unknown) throw new Faulty(wrong('没有这个 service_code', 'service_code was not found', 404))
    const rows = asked.ids ? await one(params, asked.ids, key) : await readRequests(state, county, asked)
    return requestsDocument(state, rows, lang)
  })
  return [
    services,
    definition,
    {
      ...requests,
      ...post('/requests.{format}', 'requests.write', async ({ lang }, sent, files, key) => {
        const jurisdiction = sent.findLast(([name]) => name === 'jurisdiction_id')?.[1]
        return answeredDocument(await reportByOpen311(state, key, { sent, files, jurisdiction, lang }))
      }),
    },
    get('/requests/{id}.{format}', async ({ lang, params: { id = '' } }, params, key) => {
      const rows = await one(params, [id], key)
      if (rows.length === 0)
        throw new Faulty(
          wrong(
            '没有找到这个 service_request_id，或它不公开',
            'service_request_id was not found, or is not public',
            404,
          ),
        )
      return requestsDocument(state, rows, lang)
    }),
    get('/tokens/{token}.{format}', async ({ params: { token = '' } }, params) => {
      jurisdictionIn(state, params['jurisdiction_id'])
      const id = requestBehind(state, token)
      if (!id) throw new Faulty(wrong('没有这个 token', 'token was not found', 404))
      return answeredDocument({ service_request_id: humanId(id), token })
    }),
    {
      ...get('/servicerequestupdates.{format}', async ({ lang }, params) =>
        updatesDocument(await askedUpdates(state, params), lang),
      ),
      ...post('/servicerequestupdates.{format}', 'updates.write', (_, sent, files, key) =>
        addByOpen311(state, key, sent, files),
      ),
    },
  ]
}

const isFaults = (asked: ReturnType<typeof readAskedRequests>): asked is Extract<typeof asked, readonly unknown[]> =>
  Array.isArray(asked)

/** Open311 GeoReport v2 with the updates extension: for the city, and for each county under an address of its own. */
export function open311Pages(state: ExchangeState): Page[] {
  const discovery = (path: `/${string}`): Page =>
    page({
      path,
      power: 'public',
      sayNo,
      async get(ctx) {
        const { headers } = await openCall(state, { key: undefined, ip: ctx.ip })
        return answer(ctx, discoveryDocument(state, state.origin ?? ctx.url.origin, ctx.lang), headers)
      },
    })
  return [
    discovery('/open311/discovery.{format}'),
    discovery('/open311/v2/discovery.{format}'),
    ...under(state, '/open311/v2'),
    ...under(state, '/open311/{jurisdiction}/v2'),
  ]
}
