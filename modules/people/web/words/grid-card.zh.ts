export const gridCardZh = {
  workers: '您的网格员',
  worker: '网格员',
  leader: '网格长',
  away: (day: string) => `休假到 ${day}，这几天请找`,
  none: '还没有公布网格员。有事请拨监督电话，或直接反映。',
  supervision: '监督电话',
  onDuty: '此刻值班',
  organisations: '网格里的党组织',
  shown: '亮身份的人',
  shownLead: (n: number) => `${n} 位党员和专业力量在这里亮了身份，都经本人同意。`,
  member: '党员',
  more: (n: number) => `还有 ${n} 位`,
} as const
