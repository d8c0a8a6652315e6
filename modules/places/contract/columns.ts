// Columns of an import and an export, in the order of the export. No zod here: pages show them.

/** Each column with its Chinese heading; both headings are read. */
export const columns = {
  code: '代码',
  name: '名称',
  parent: '上级代码',
  alias: '本地代码',
  population: '人口',
  households: '户数',
  class: '城乡分类',
  as_of: '数据日期',
  valid_from: '启用日期',
  members: '范围',
} as const

export type Column = keyof typeof columns
