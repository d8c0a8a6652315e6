import type { RoleCode } from '@lianxin/people/contract'

const watching = [
  'supervisor',
  'callbackAuditor',
  'leader',
  'analyst',
  'townDispatcher',
  'countyDispatcher',
  'cityDispatcher',
  'deptLead',
] as const satisfies readonly RoleCode[]

/** Who may sit on a panel: people of county and city, most of them outside every handling unit. */
export const panelRoles = [
  'supervisor',
  'callbackAuditor',
  'leader',
  'reviewer',
  'deptLead',
  'countyDispatcher',
  'cityDispatcher',
] as const satisfies readonly RoleCode[]

/** Which roles may call what; a power reaches what lies in the post's place. */
export const powers: Readonly<Record<string, readonly RoleCode[]>> = {
  'evaluation.read': watching,
  /** From a figure down to the numbers of its cases: not the analyst and the leader, who see no single case. */
  'evaluation.open': watching.filter((role) => role !== 'analyst' && role !== 'leader'),
  /** How residents rated, as it comes in: not for who handles, who could tell from one more rating whose it was. */
  'evaluation.live_ratings': watching.filter((role) => role !== 'deptLead'),
  /** Periods that are frozen, and how each case stands in them: also for the units that are assessed. */
  'evaluation.periods': [...watching, 'townUnit', 'clerk', 'reviewer'],
  /** Open periods, appoint panels, draw up schemes: for whoever watches and handles nothing. */
  'evaluation.manage': ['supervisor'],
  /** Ask for one's own unit: that a case be left out, or that something frozen be corrected. */
  'evaluation.plead': ['deptLead', 'townUnit', 'clerk', 'townDispatcher', 'countyDispatcher'],
  /** May be appointed to a panel; whether one decides follows from sitting on it, not from the role. */
  'evaluation.panel': panelRoles,
  /** What units asked and what became of it. */
  'evaluation.pleas': [...new Set<RoleCode>(['townUnit', 'clerk', 'townDispatcher', ...panelRoles])],
  /** By what units are assessed, and their sheets. */
  'evaluation.schemes': [...watching, 'townUnit', 'clerk', 'reviewer'],
  /** Put one's name under a sheet: not who enters figures by hand. */
  'evaluation.sign': ['leader'],
  /** Ask reporters on the phone, or enter what they wrote: by people outside the handling unit. */
  'evaluation.call': ['callbackAuditor', 'clerk', 'townDispatcher', 'gridWorker', 'gridLeader'],
  /** Look at a drawn case of another place. */
  'evaluation.judge': ['gridWorker', 'gridLeader', 'clerk'],
  /** What the draws found, and what is to be looked at. */
  'evaluation.samples': [
    'gridWorker',
    'gridLeader',
    'clerk',
    'supervisor',
    'callbackAuditor',
    'countyDispatcher',
    'cityDispatcher',
  ],
  /** What looks unlike chance: for people who handle nothing. */
  'evaluation.findings': ['supervisor', 'callbackAuditor'],
  /** The released batches of one's own unit. */
  'evaluation.ratings': [
    'deptHandler',
    'deptLead',
    'townUnit',
    'clerk',
    'gridWorker',
    'gridLeader',
    'townDispatcher',
    'countyDispatcher',
  ],
}

/** Calls by phone are made by this role alone; the others only enter paper. */
export const CALLER = 'callbackAuditor'
