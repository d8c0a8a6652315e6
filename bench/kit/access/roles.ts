// Who may see what, written from the field's table of roles (who, at which level, sees and does what, must not) and from the
// red lines. It shares nothing with the platform's own rules: where the two differ, one of them is wrong.

type Level = 'city' | 'county' | 'township' | 'village' | 'grid' | 'micro'

interface RoleSeen {
  readonly levels: readonly Level[]
  /** Opens single requests of the place. */
  readonly cases: 'all' | 'own unit' | 'none'
  /** Handles: reads no single rating, and no reporter of what was told in confidence. */
  readonly handles?: boolean
  /** Coordinates or calls back: may know who told something in confidence. */
  readonly confidence?: boolean
  /** Says whom a complaint is about before that is settled. */
  readonly names?: boolean
}

export const seen: Readonly<Record<string, RoleSeen>> = {
  linkedMember: { levels: ['micro'], cases: 'none' },
  microGridLeader: { levels: ['micro'], cases: 'none' },
  gridWorker: { levels: ['grid'], cases: 'all', handles: true },
  gridLeader: { levels: ['grid'], cases: 'all', handles: true },
  gridInstructor: { levels: ['township', 'grid'], cases: 'all', handles: true },
  teamMember: { levels: ['township', 'village', 'grid'], cases: 'none' },
  clerk: { levels: ['village'], cases: 'all' },
  villageSupervisor: { levels: ['village'], cases: 'none' },
  mediator: { levels: ['county', 'township', 'village'], cases: 'none' },
  townDispatcher: { levels: ['township'], cases: 'all' },
  townUnit: { levels: ['township'], cases: 'own unit', handles: true },
  countyDispatcher: { levels: ['county'], cases: 'all', confidence: true, names: true },
  cityDispatcher: { levels: ['city'], cases: 'all', confidence: true, names: true },
  deptHandler: { levels: ['county', 'city'], cases: 'own unit', handles: true },
  deptLead: { levels: ['county', 'city'], cases: 'own unit', handles: true },
  callbackAuditor: { levels: ['county', 'city'], cases: 'all', confidence: true },
  supervisor: { levels: ['county', 'city'], cases: 'all' },
  leader: { levels: ['city', 'county', 'township', 'village'], cases: 'none' },
  analyst: { levels: ['city'], cases: 'none' },
  socialOrg: { levels: ['county', 'township', 'village'], cases: 'none' },
  reviewer: { levels: ['county', 'township', 'village'], cases: 'none' },
  purchaser: { levels: ['county', 'township'], cases: 'none' },
  trainer: { levels: ['county', 'township'], cases: 'none' },
  dpo: { levels: ['city'], cases: 'none' },
  auditor: { levels: ['city'], cases: 'none' },
  securityAdmin: { levels: ['city', 'county', 'township'], cases: 'none' },
  sysAdmin: { levels: ['city', 'county', 'township'], cases: 'none' },
}

const readers = Object.keys(seen).filter((role) => seen[role]?.cases !== 'none')

/** Pages and lists by who may open them at all; whoever is not named is answered as if there were none. */
export const lists: readonly { readonly url: string; readonly roles: readonly string[] | 'staff' | 'resident' }[] = [
  { url: '/console/cases', roles: readers },
  { url: '/console/cases?view=open', roles: readers },
  { url: '/console/cases?view=unit', roles: readers },
  { url: '/console/cases?view=mine', roles: readers },
  { url: '/console/cases?q=垃圾', roles: readers },
  { url: '/console/map', roles: readers },
  { url: '/api/cases', roles: readers },
  { url: '/api/cases?view=open', roles: readers },
  { url: '/console/people', roles: ['sysAdmin', 'securityAdmin'] },
  { url: '/api/accounts', roles: ['sysAdmin', 'securityAdmin'] },
  { url: '/console/audit', roles: ['auditor'] },
  { url: '/api/audit', roles: ['auditor'] },
  { url: '/console/messages', roles: ['sysAdmin'] },
  { url: '/console/people/roster', roles: ['sysAdmin'] },
  { url: '/console/cases-import', roles: ['sysAdmin', 'cityDispatcher'] },
  { url: '/console/details', roles: ['townDispatcher', 'countyDispatcher', 'cityDispatcher', 'supervisor'] },
  { url: '/console/me', roles: 'staff' },
  { url: '/api/staff/me/looks', roles: 'staff' },
  { url: '/my', roles: 'resident' },
  { url: '/api/my/cases', roles: 'resident' },
  { url: '/api/me/looks', roles: 'resident' },
]

/** Open to everybody, and therefore without a word of anybody. */
export const publicLists = ['/matters', '/suspended', '/report', '/track', '/api/matters', '/openapi.json'] as const
