import type { RoleCode } from '@lianxin/people/contract'
import { actRow, actRows } from '../contract/acts.ts'
import { acts } from '../contract/moves.ts'

/** Who opens single requests. Everybody else has no case content: who sets up, audits, analyses or leads needs none. */
const reads: readonly RoleCode[] = [
  'gridWorker',
  'gridLeader',
  'gridInstructor',
  'clerk',
  'townDispatcher',
  'townUnit',
  'countyDispatcher',
  'cityDispatcher',
  'deptHandler',
  'deptLead',
  'callbackAuditor',
  'supervisor',
]

/** Which roles may call what; whether they may in this case, rules/powers.ts says. */
export const powers: Readonly<Record<string, readonly RoleCode[]>> = {
  'cases.read': reads,
  'cases.report_for': [
    'gridWorker',
    'gridLeader',
    'microGridLeader',
    'linkedMember',
    'clerk',
    'townDispatcher',
    'countyDispatcher',
    'cityDispatcher',
  ],
  /** Name and number in full: whoever speaks with the reporter or coordinates; each look is journalled. */
  'cases.unmask': [
    ...new Set([...actRows.contact.who[0].roles, ...actRows.dispatch.who[0].roles, 'callbackAuditor' as const]),
  ],
  /** Words a unit keeps for its answers. */
  'cases.templates': [...new Set([...actRows.contact.who[0].roles, ...actRows.dispatch.who[0].roles])],
  /** Routing rules may be read by whoever is bound by them. */
  'cases.read_rules': [...reads, 'sysAdmin', 'auditor'],
  /** Open cases of another system; whoever sets the city up. */
  'cases.import': ['sysAdmin', 'cityDispatcher'],
  /** Lists of what was said, with a reason that is written down: whoever coordinates, never who handles. */
  'cases.export': ['townDispatcher', 'countyDispatcher', 'cityDispatcher', 'supervisor'],
  'cases.rules': ['cityDispatcher', 'sysAdmin'],
  ...Object.fromEntries(
    acts.map((act) => [`cases.${act}`, [...new Set(actRow(act).who.flatMap((who) => who.roles ?? []))]]),
  ),
}
