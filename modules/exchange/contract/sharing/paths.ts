import type { Id } from '@lianxin/platform/ids'

/** Pages of shared data. Free of zod. */
export const sharePaths = {
  list: () => '/console/shares',
  show: (id: Id) => `/console/shares/${id}`,
  download: (id: Id) => `/console/shares/${id}/download`,
} as const
