import type { Level } from '@lianxin/places/contract'
import type { RoleCode, UnitKind } from '@lianxin/people/contract'

/** Posts in an office, by level: who receives and dispatches first, then who watches, leads and looks after the system. */
const office: Partial<Record<Level, Partial<Record<RoleCode, number>>>> = {
  city: {
    cityDispatcher: 3,
    supervisor: 2,
    callbackAuditor: 2,
    leader: 1,
    analyst: 1,
    dpo: 1,
    auditor: 1,
    sysAdmin: 1,
    securityAdmin: 1,
  },
  county: {
    countyDispatcher: 3,
    supervisor: 1,
    callbackAuditor: 1,
    leader: 1,
    mediator: 1,
    purchaser: 1,
    trainer: 1,
    reviewer: 1,
    socialOrg: 1,
    sysAdmin: 1,
    securityAdmin: 1,
  },
  township: {
    townDispatcher: 2,
    leader: 1,
    gridInstructor: 1,
    mediator: 1,
    purchaser: 1,
    trainer: 1,
    teamMember: 2,
    sysAdmin: 1,
    securityAdmin: 1,
  },
  village: { clerk: 1, leader: 1 },
  grid: { gridLeader: 1 },
}

/** How many of each role a unit has. A grid has one worker or two; `luck` is a draw from [0, 1). */
export function postsIn(kind: UnitKind, level: Level, luck: number): Partial<Record<RoleCode, number>> {
  if (kind === 'office') return office[level] ?? {}
  if (kind === 'villageCommittee') return { clerk: 1, villageSupervisor: 1, mediator: 1 }
  if (kind === 'grid') return { gridWorker: luck < 0.3 ? 2 : 1 }
  if (level === 'township') return { townUnit: 2 }
  return { deptLead: 1, deptHandler: 2 }
}

/** Roles whose holders take turns on the rota; the others are not rung. */
export const onRota: readonly RoleCode[] = [
  'cityDispatcher',
  'countyDispatcher',
  'townDispatcher',
  'townUnit',
  'deptHandler',
  'clerk',
  'gridLeader',
  'gridWorker',
]

/** Roles whose phone is posted beside the name. */
export const posted: readonly RoleCode[] = ['gridWorker', 'gridLeader']
