/** Logins of simulated people of the demonstration town, 解放街道 in 南湖区; demo/people makes them by this pattern. */
export const staff = {
  gridWorker: 'gridworker.330402008016001',
  clerk: 'clerk.330402008016',
  dispatcher: 'towndispatcher.330402008',
  /** Law enforcement of the town: litter, posters, stalls. */
  handler: 'lawenforcement.330402008',
  countyDispatcher: 'countydispatcher.330402',
  cityDispatcher: 'citydispatcher.3304',
  supervisor: 'supervisor.330402',
  callbackAuditor: 'callbackauditor.330402',
  administrator: 'sysadmin.3304',
} as const

/** A grid of the town, as its plate at the stairs says it. */
export const grid = '330402008016001'
