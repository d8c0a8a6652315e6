import type { RoleCode } from '@lianxin/people/contract'

/** Which roles may call what; a power reaches what lies in the post's place. */
export const powers: Readonly<Record<string, readonly RoleCode[]>> = {
  /** Look up what every field is, what for, and where it is used. */
  'exchange.fields': ['sysAdmin', 'auditor', 'supervisor', 'dpo', 'deptLead', 'countyDispatcher', 'cityDispatcher'],
  /** Take objects out in bulk: which of them, the power of each says. */
  'exchange.export': [
    'sysAdmin',
    'auditor',
    'supervisor',
    'deptLead',
    'townDispatcher',
    'countyDispatcher',
    'cityDispatcher',
  ],
  /** Issue and revoke keys of other programs. */
  'exchange.keys': ['sysAdmin'],
  /** Say which programs are told what happens. */
  'exchange.webhooks': ['sysAdmin'],
  /** Ask other units for data, and rule on what is asked of one's own. */
  'exchange.share': ['sysAdmin', 'deptLead', 'countyDispatcher', 'cityDispatcher'],
  /** Say which units are written to, and revoke their links. */
  'exchange.links': ['sysAdmin', 'townDispatcher', 'countyDispatcher', 'cityDispatcher'],
  /** Keep bridges to other systems and their mappings. */
  'exchange.bridges': ['sysAdmin'],
  /** Decide what two systems do not agree on: whoever dispatches in the place. */
  'exchange.decide': ['sysAdmin', 'countyDispatcher', 'cityDispatcher'],
}
