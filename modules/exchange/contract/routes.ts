import { keyRoutes } from './keys.ts'

/** What this room says over HTTP as data, one line a subject. */
export const exchangeRoutes = {
  ...keyRoutes,
}
