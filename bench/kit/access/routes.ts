import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '@lianxin/platform/config'
import type { House } from '../big-city.ts'
import type { Field, Marked } from './objects.ts'

/** An address that shows one case to whoever may open it, and what it then must show. */
interface CaseRoute {
  readonly url: (one: Marked) => string
  readonly pattern: string
  readonly for: 'staff' | 'resident'
  readonly promised: readonly Field[]
}

/** Where single cases are read. The API shows every field a role may read; a page leaves out what it has no room for. */
export const caseRoutes: readonly CaseRoute[] = [
  {
    pattern: '/api/cases/{id}',
    url: ({ id }) => `/api/cases/${id}`,
    for: 'staff',
    promised: ['title', 'text', 'address', 'result', 'rating', 'masked'],
  },
  {
    pattern: '/console/cases/{id}',
    url: ({ id }) => `/console/cases/${id}`,
    for: 'staff',
    promised: ['title', 'text', 'masked'],
  },
  {
    pattern: '/console/cases/{id}/print',
    url: ({ id }) => `/console/cases/${id}/print`,
    for: 'staff',
    promised: ['text'],
  },
  { pattern: '/files/{id}', url: ({ file }) => `/files/${file}`, for: 'staff', promised: ['file'] },
  { pattern: '/files/{id}?small', url: ({ file }) => `/files/${file}?small`, for: 'staff', promised: ['file'] },
  { pattern: '/my/{id}', url: ({ id }) => `/my/${id}`, for: 'resident', promised: ['title'] },
  {
    pattern: '/api/my/cases/{id}',
    url: ({ id }) => `/api/my/cases/${id}`,
    for: 'resident',
    promised: ['title', 'text'],
  },
  { pattern: '/my/{id}/looks', url: ({ id }) => `/my/${id}/looks`, for: 'resident', promised: [] },
]

export interface OtherRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly pattern: string
}

/** Routes by which somebody signs in or out: pressed by chance they would end the very sign-in that asks. */
const ownSignIn = /^\/api\/(logout|login|demo|me\/(sessions|post|password|second)|staff\/(login|password|code))/

/** Every route of every room, as the house itself prints them, but those of one's own sign-in. */
export async function contractRoutes(house: House): Promise<OtherRoute[]> {
  const { paths } = (await house.app.inject('/openapi.json')).json<{ paths: Record<string, Record<string, unknown>> }>()
  const asked = Object.entries(paths).filter(([pattern]) => !ownSignIn.test(pattern))
  return asked.flatMap(([pattern, byMethod]) =>
    Object.keys(byMethod).map((method) => ({ method: method.toUpperCase() as OtherRoute['method'], pattern })),
  )
}

/** Every page of every room, found in its source: what is forgotten in a list is asked for all the same. */
export function pageRoutes(): OtherRoute[] {
  const rooms = [...readdirSync(join(root, 'modules')).map((room) => join('modules', room, 'server')), 'apps/server']
  const sources = rooms.flatMap((folder) => {
    try {
      return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
        .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    } catch {
      return []
    }
  })
  const found = sources.flatMap((text) =>
    [...text.matchAll(/path: ['"`](\/[^'"`$]*)['"`]/g)].map(([, path]) => path ?? ''),
  )
  return [...new Set(found)]
    .filter((path) => !path.startsWith('/api/') && !/live|tiles/.test(path))
    .map((pattern) => ({ method: 'GET' as const, pattern }))
}

/** An address of a pattern, filled with what the case has: its id, its place, else something that is nobody's. */
export function filled(pattern: string, one: Marked): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) =>
    /^(id|case|caseId)$/.test(name) ? one.id : /place|code|grid|town/.test(name) ? one.place : '1',
  )
}

/** Addresses at which a case that may not be opened must look exactly like one that is not there. */
export const looksAlike = (pattern: string): boolean =>
  /^\/(api|console)\/cases\/\{id\}/.test(pattern) || /^\/(api\/)?my\//.test(pattern) || pattern.startsWith('/files/')

/** A body that most acts can read, so that the answer is about the case and not about the form. */
export const anyBody = (actId: string) => ({
  actId,
  version: 1,
  why: '试试看能不能办',
  reason: '试试看能不能办',
  note: '试试看能不能办',
  words: '试试看能不能办',
  text: '试试看能不能办',
  way: '电话',
})
