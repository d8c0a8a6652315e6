type Json = Readonly<Record<string, unknown>>

const text = { type: 'string' } as const
const inPath = (name: string, schema: Json = text) => ({ name, in: 'path', required: true, schema })
const inQuery = (name: string, description: string, example?: string | number) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema: text,
  ...(example === undefined ? {} : { example }),
})
const format = inPath('format', { type: 'string', enum: ['json', 'xml'] })
const jurisdiction = inQuery('jurisdiction_id', 'the six digits of a county; left out: the city', '330402')
const apiKey = inQuery('api_key', 'key of a program; reading needs none')

const request = {
  service_request_id: '0402-0012-3457',
  status: 'open',
  status_notes: '办理中',
  service_name: '暴露垃圾',
  service_code: '0101',
  requested_datetime: '2026-03-03T10:00:00+08:00',
}
const service = {
  service_code: '0101',
  service_name: '暴露垃圾',
  description: '楼道、路边、绿化里的垃圾没人清',
  metadata: true,
  type: 'realtime',
  keywords: '垃圾',
  group: '市容环卫',
}
const update = {
  update_id: '0402-0012-3457.3',
  service_request_id: '0402-0012-3457',
  updated_datetime: '2026-03-04T09:00:00+08:00',
  status: 'open',
  description: '已派单',
}
const fault = [{ code: 400, description: '请给出地点：lat 和 long，或 address_string，或 address_id' }]

const json = (example: unknown, schema: Json = { type: 'array', items: { type: 'object' } }) => ({
  'application/json': { schema, example },
  'text/xml': { schema: text },
})
const no = (description: string) => ({ description, content: json(fault) })
const answers = (example: unknown) => ({
  200: { description: 'done', content: json(example) },
  400: no('what was sent cannot be read'),
  404: no('there is none, or it is not public'),
  429: no('over the limit; Retry-After says when'),
})

interface Operation {
  readonly name: string
  readonly summary: string
  readonly parameters: readonly Json[]
  readonly example: unknown
  readonly body?: Readonly<Record<string, string | number>>
}

const operation = ({ name, summary, parameters, example, body }: Operation, county: boolean): Json => ({
  operationId: county ? `${name}OfCounty` : name,
  summary,
  description: body ? 'power: an API key' : 'power: public',
  tags: ['open311'],
  parameters: county ? [inPath('jurisdiction'), ...parameters] : parameters,
  ...(body
    ? {
        requestBody: {
          required: true,
          content: {
            'application/x-www-form-urlencoded': {
              schema: {
                type: 'object',
                properties: Object.fromEntries(
                  Object.entries(body).map(([field, value]) => [field, { type: typeof value }]),
                ),
                required: ['api_key'],
              },
              example: body,
            },
          },
        },
      }
    : {}),
  responses: {
    ...answers(example),
    ...(body ? { 403: no('the key is wrong, over, or not for this') } : {}),
  },
})

/** The parts of GeoReport v2 and of its updates, under one address: the path behind it, and what is done there. */
const parts: Readonly<Record<string, { readonly get: Operation; readonly post?: Operation }>> = {
  '/services.{format}': {
    get: {
      name: 'open311Services',
      summary: 'Open311：可上报的事项',
      parameters: [format, jurisdiction],
      example: [service],
    },
  },
  '/services/{code}.{format}': {
    get: {
      name: 'open311Definition',
      summary: 'Open311：一类事项要补充的要点',
      parameters: [inPath('code'), format, jurisdiction],
      example: { service_code: '0101', attributes: [] },
    },
  },
  '/requests.{format}': {
    get: {
      name: 'open311Requests',
      summary: 'Open311：公开的诉求',
      parameters: [
        format,
        jurisdiction,
        apiKey,
        inQuery('service_request_id', 'numbers, with commas between'),
        inQuery('service_code', 'codes, with commas between', '0101'),
        inQuery('start_date', 'from this moment', '2026-03-01T00:00:00+08:00'),
        inQuery('end_date', 'until this moment'),
        inQuery('status', 'open or closed', 'open'),
        inQuery('page', 'from 1', 1),
        inQuery('page_size', 'how many at once', 50),
      ],
      example: [request],
    },
    post: {
      name: 'open311Report',
      summary: 'Open311：上报',
      parameters: [format],
      body: {
        api_key: 'lx_…',
        service_code: '0101',
        description: '楼下垃圾没人清',
        lat: 30.75,
        long: 120.75,
        first_name: '明',
        last_name: '王',
        phone: '',
      },
      example: [{ service_request_id: '0402-0012-3457', service_notice: '', account_id: null }],
    },
  },
  '/requests/{id}.{format}': {
    get: {
      name: 'open311Request',
      summary: 'Open311：一件诉求',
      parameters: [inPath('id'), format, jurisdiction, apiKey],
      example: [request],
    },
  },
  '/tokens/{token}.{format}': {
    get: {
      name: 'open311Token',
      summary: 'Open311：凭 token 换编号',
      parameters: [inPath('token'), format, jurisdiction],
      example: [{ service_request_id: '0402-0012-3457', token: '…' }],
    },
  },
  '/servicerequestupdates.{format}': {
    get: {
      name: 'open311Updates',
      summary: 'Open311：公开诉求的进展',
      parameters: [format, jurisdiction, inQuery('start_date', 'from'), inQuery('end_date', 'until')],
      example: [update],
    },
    post: {
      name: 'open311Update',
      summary: 'Open311：补充情况',
      parameters: [format],
      body: {
        api_key: 'lx_…',
        service_request_id: '0402-0012-3457',
        update_id: '77',
        description: '又堆了一袋',
        status: 'OPEN',
        updated_datetime: '2026-03-04T09:00:00+08:00',
      },
      example: [{ update_id: '0402-0012-3457.3' }],
    },
  },
}

const discovery = (name: string): Json => ({
  get: operation(
    {
      name,
      summary: 'Open311：从这里找到各个地址',
      parameters: [format],
      example: { changeset: '2026-03-01T00:00:00+08:00', contact: '', key_service: '', endpoints: [] },
    },
    false,
  ),
})

const under = (base: string, county: boolean) =>
  Object.entries(parts).map(([path, { get, post }]) => [
    base + path,
    { get: operation(get, county), ...(post ? { post: operation(post, county) } : {}) },
  ])

/** Open311 in the OpenAPI document: a standard of others, whose forms and answers no schema of ours binds. */
export const open311Paths: Readonly<Record<string, Json>> = {
  '/open311/discovery.{format}': discovery('open311Discovery'),
  '/open311/v2/discovery.{format}': discovery('open311CityDiscovery'),
  ...Object.fromEntries([...under('/open311/v2', false), ...under('/open311/{jurisdiction}/v2', true)]),
}
