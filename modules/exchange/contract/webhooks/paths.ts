import type { Id } from '@lianxin/platform/ids'

/** Pages of webhooks. Free of zod. */
export const webhookPaths = {
  list: () => '/console/webhooks',
  show: (id: Id) => `/console/webhooks/${id}`,
} as const
