import type { Id } from '@lianxin/platform/ids'

/** Links to this room's pages. Free of zod. */
export const paths = {
  register: () => '/personal-data',
  registerJson: () => '/api/personal-data',
  mine: () => '/my/data',
  columns: () => '/console/privacy/register',
  requests: () => '/console/privacy/requests',
  request: (id: Id) => `/console/privacy/requests/${id}`,
  holds: () => '/console/privacy/holds',
  assessments: () => '/console/privacy/assessments',
}
