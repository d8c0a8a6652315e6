import { casesRoutes } from '@lianxin/cases/contract'
import { exchangeApi } from '@lianxin/exchange/contract'
import { peopleRoutes } from '@lianxin/people/contract'
import type { RouteSpec } from '@lianxin/platform/http'
import { placesRoutes } from '@lianxin/places/contract'
import { z } from 'zod'

/** Whether a body takes an act id, by which it may be sent again. */
function bodyKind({ body }: RouteSpec): 'none' | 'plain' | 'act' {
  if (!body) return 'none'
  const { properties = {} } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })
  return 'actId' in properties ? 'act' : 'plain'
}

/** The text of `wires.gen.ts`: of each route what a caller must know when it runs; all else is in its types. */
export function wiresText(): string {
  const routes: Readonly<Record<string, RouteSpec>> = {
    ...casesRoutes,
    ...exchangeApi,
    ...peopleRoutes,
    ...placesRoutes,
  }
  const lines = Object.entries(routes).map(([name, spec]) => {
    const query = Object.keys(spec.query?.shape ?? {}).map((one) => `'${one}'`)
    return `  ${name}: ['${spec.method}', '${spec.path}', [${query.join(', ')}], '${bodyKind(spec)}'],`
  })
  return `// Written by \`npm run wires --workspace @lianxin/client\` from the contracts; a test holds it to them.
/** Method, path, names in the query, and whether the body is none, plain, or an act that may be sent again. */
export type Wire = readonly [string, string, readonly string[], 'none' | 'plain' | 'act']

export const wires = {
${lines.join('\n')}
} as const satisfies Readonly<Record<string, Wire>>
`
}
