import { bulkRoutes } from './bulk/routes.ts'
import { fieldRoutes } from './fields/routes.ts'
import { keyRoutes } from './keys.ts'
import { webhookRoutes } from './webhooks/routes.ts'
import { shareRoutes } from './sharing/routes.ts'

/** What this room says over HTTP as data, one line a subject. */
export const exchangeRoutes = {
  ...keyRoutes,
}

/** Everything this room says to programs, for a client. */
export const exchangeApi = {
  ...keyRoutes,
  ...bulkRoutes,
  ...fieldRoutes,
  ...shareRoutes,
  ...webhookRoutes,
} as const
