/** What the demonstration's people agree to, write and say. All of it is made up. */

/** Departments in the group: enough to compare, few enough to read. */
export const mostOfGroup = 6

/** Who sits on the panel: people of the county’s office, which handles nothing itself. */
export const panelRoles = ['callbackAuditor', 'leader', 'reviewer', 'supervisor'] as const

export const items = [
  { source: 'solved_rate', target: 80, weight: 30, name: undefined, measure: undefined },
  { source: 'handling_in_time', target: 85, weight: 25, name: undefined, measure: undefined },
  { source: 'response_rate', target: 80, weight: 15, name: undefined, measure: undefined },
  { source: 'rework_rate', target: 10, weight: 10, name: undefined, measure: undefined },
  { source: 'hand', target: 4, weight: 20, name: '惠民实事', measure: '当期完成并经居民代表验收的件数，以验收单为据' },
]

export const appealReason = '当天已经办好并答复，办理系统停机维护，次日才补录，附有值班记录'
export const voteReasons = ['值班记录与停机通知相符', '答复时间有通话记录可查', '同意，建议停机时改用纸质登记']
export const whatHands = '居民代表签字的验收单，存于区网格连心办，可查'
