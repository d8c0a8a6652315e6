import type { DataSetName } from './data-sets.ts'
import type { Id } from '@lianxin/platform/ids'

/** Pages of this room, one table. */
export const paths = {
  keys: () => '/console/keys',
  revokeKey: (id: Id) => `/console/keys/${id}/revoke`,
  discovery: () => '/open311/discovery.json',
  openData: () => '/open',
  catalog: () => '/open/catalog.jsonld',
  dataSet: (name: DataSetName) => `/open/${name}.csv`,
} as const
