import type { PowerTable } from '@lianxin/platform/auth'

/** Who may do what here; codes of roles are the room of people's. A power reaches as far as the post's place. */
export const placesPowers: PowerTable = {
  /** Import, rename, split and merge places. */
  'places.manage': ['sysAdmin'],
  /** See the whole tree with figures, and export it. */
  'places.read': [
    'sysAdmin',
    'cityDispatcher',
    'countyDispatcher',
    'townDispatcher',
    'clerk',
    'gridLeader',
    'gridWorker',
    'gridInstructor',
    'leader',
    'analyst',
    'supervisor',
  ],
}
