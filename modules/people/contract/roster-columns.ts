/** Columns of a roster (花名册), by their Chinese head or their code; the order is free. Free of zod. */
export const rosterColumns = {
  login: '登录名',
  name: '姓名',
  phone: '手机',
  role: '角色',
  place: '地方代码',
  unit: '单位',
  from: '任职日期',
  to: '止任日期',
} as const

export type RosterColumn = keyof typeof rosterColumns
