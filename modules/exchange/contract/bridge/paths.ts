import type { Id } from '@lianxin/platform/ids'

/** Pages of bridges. Free of zod. */
export const bridgePaths = {
  list: () => '/console/bridges',
  show: (id: Id) => `/console/bridges/${id}`,
  held: (id: Id) => `/console/bridges/${id}/held`,
  one: (id: Id, key: string) => `/console/bridges/${id}/held/one?key=${encodeURIComponent(key)}`,
  /** A file of an answer, with a pass that the answer carried. */
  file: (id: Id, file: Id, pass: string) => `/api/bridges/${id}/files/${file}?pass=${pass}`,
} as const
