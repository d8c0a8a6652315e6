import { z } from 'zod'
import { exampleOf } from './example.ts'
import type { BoundRoute } from './handlers.ts'
import type { RefusalTable } from './refusal.ts'

type Schema = Record<string, unknown>

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): Schema[] {
  if (!schema) return []
  const whole = schemaOf(schema, 'input') as { properties?: Record<string, Schema>; required?: string[] }
  return Object.entries(whole.properties ?? {}).map(([name, one]) => ({
    name,
    in: place,
    required: place === 'path' || (whole.required?.includes(name) ?? false),
    schema: one,
  }))
}

const problem = {
  type: 'object',
  required: ['status', 'code', 'title'],
  properties: {
    status: { type: 'integer' },
    code: { type: 'string', description: 'the refusal’s code, stable' },
    title: { type: 'string', description: 'the sentence for the person who reads it' },
    detail: { type: 'string' },
    field: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, zh: { type: 'string' }, en: { type: 'string' } },
      },
    },
  },
}

/** Refusals any guarded route may answer with. */
const always = ['bad_input', 'too_many', 'unavailable']

function refusalsOf(route: BoundRoute): string[] {
  return [
    ...new Set([
      ...route.spec.refusals,
      ...(route.spec.power === 'public' ? [] : ['not_signed_in', 'not_found']),
      ...always,
    ]),
  ]
}

function operation(route: BoundRoute, texts: RefusalTable): Schema {
  const { name, spec } = route
  const byStatus = new Map<number, string[]>()
  for (const code of refusalsOf(route)) {
    const text = texts[code]
    if (text) byStatus.set(text.status, [...(byStatus.get(text.status) ?? []), `${code}: ${text.zh} / ${text.en}`])
  }
  const content = (type: string, schema: Schema, example?: unknown) => ({
    content: { [type]: { schema, ...(example === undefined ? {} : { example }) } },
  })
  return {
    operationId: name,
    summary: spec.summary,
    description: `power: ${spec.power}`,
    tags: [spec.path.split('/')[2] ?? 'api'],
    parameters: [...parametersOf(spec.params, 'path'), ...parametersOf(spec.query, 'query')],
    ...(spec.body
      ? {
          requestBody: {
            required: true,
            ...content('application/json', schemaOf(spec.body, 'input'), exampleOf(spec.body, 'input')),
          },
        }
      : {}),
    responses: {
      200: {
        description: 'done',
        ...content('application/json', schemaOf(spec.reply, 'output'), exampleOf(spec.reply, 'output')),
      },
      ...Object.fromEntries(
        [...byStatus].map(([status, lines]) => [
          status,
          {
            description: lines.join('\n'),
            ...content('application/problem+json', { $ref: '#/components/schemas/Problem' }),
          },
        ]),
      ),
    },
  }
}

/** The OpenAPI 3.1 document of the bound routes, and of what rooms serve by a standard of others: what is served is what is said. */
export function openApi(
  routes: readonly BoundRoute[],
  texts: RefusalTable,
  others: Readonly<Record<string, Schema>> = {},
): Schema {
  const paths: Record<string, Schema> = { ...others }
  for (const route of routes)
    paths[route.spec.path] = { ...paths[route.spec.path], [route.spec.method.toLowerCase()]: operation(route, texts) }
  return {
    openapi: '3.1.0',
    info: { title: 'Lianxin 连心', version: '0.1.0', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: { schemas: { Problem: problem } },
  }
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

/** The same contract as one page a person can read and search, without any script. */
export function openApiPage(routes: readonly BoundRoute[], texts: RefusalTable): string {
  const rows = [...routes]
    .sort((a, b) => (a.spec.path < b.spec.path ? -1 : 1))
    .map((route) => {
      const { spec, name } = route
      const json = (schema: z.ZodType | undefined, io: 'input' | 'output') =>
        schema ? `<pre>${escape(JSON.stringify(schemaOf(schema, io), null, 1))}</pre>` : '<p>–</p>'
      const nos = refusalsOf(route).map(
        (code) => `<li><code>${code}</code> ${texts[code]?.status ?? ''} ${escape(texts[code]?.zh ?? '')}</li>`,
      )
      return `<details id="${name}"><summary><b>${spec.method}</b> <code>${escape(spec.path)}</code> ${escape(spec.summary)} <small>${escape(spec.power)}</small></summary>
<h3>query</h3>${json(spec.query, 'input')}<h3>body</h3>${json(spec.body, 'input')}<h3>reply</h3>${json(spec.reply, 'output')}<h3>refusals</h3><ul>${nos.join('')}</ul></details>`
    })
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>接口 · Lianxin API</title></head>
<body><main><h1>接口 Lianxin API</h1><p><a href="/openapi.json">openapi.json</a> · ${routes.length} routes</p>${rows.join('\n')}</main></body></html>`
}
