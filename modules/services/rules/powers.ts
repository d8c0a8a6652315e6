/** Who may change what every case is judged by. */
export const powers = {
  'services.edit': ['sysAdmin'],
  'services.see': [
    'sysAdmin',
    'cityDispatcher',
    'countyDispatcher',
    'townDispatcher',
    'clerk',
    'deptLead',
    'supervisor',
  ],
} as const
