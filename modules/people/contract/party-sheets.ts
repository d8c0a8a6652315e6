import { column, type SheetColumn } from './sheet-column.ts'

/**
 * The three sheets by which Party structure (党组织) is brought in and taken out: branches, groups and people. Columns are
 * known by their Chinese head or their code, in any order. Only what this room keeps: no id numbers. Free of zod.
 */
export const partySheets = {
  branches: {
    zh: '网格党支部',
    en: 'Grid branches',
    columns: {
      name: column('名称', '不超过 60 字，同一村社内不重名', 'At most 60 characters, once in a village', 'needed'),
      place: column('所在地方代码', '村社或网格的代码', 'Code of the village or grid', 'needed'),
      covers: column(
        '覆盖网格',
        '网格代码，多个用顿号隔开；支部建在网格上时可不填',
        'Codes of grids, with commas between; may stay empty for a branch of one grid',
      ),
    },
  },
  groups: {
    zh: '微网格党小组',
    en: 'Micro-grid groups',
    columns: {
      name: column('名称', '不超过 60 字，同一网格内不重名', 'At most 60 characters, once in a grid', 'needed'),
      place: column('网格代码', '党小组所在的网格', 'The grid it works in', 'needed'),
      branch: column('所属党支部', '支部名称，须已导入', 'Name of its branch, imported before', 'needed'),
      covers: column('覆盖微网格', '微网格代码，多个用顿号隔开', 'Codes of micro-grids, with commas between', 'needed'),
    },
  },
  persons: {
    zh: '党员与三官三师',
    en: 'Members and professionals',
    columns: {
      name: column('姓名', '不超过 40 字', 'At most 40 characters', 'needed'),
      place: column('服务地方代码', '网格或微网格的代码', 'Code of the grid or micro-grid', 'needed'),
      profession: column(
        '职业',
        '法官、检察官、警官、律师、教师、医师、社工；党员不填',
        'judge, prosecutor, policeOfficer, lawyer, teacher, physician, socialWorker; empty for a Party member',
      ),
      unit: column('工作单位', '不超过 60 字', 'Where the person works, at most 60 characters'),
      phone: column('电话', '手机 11 位', 'A mobile number of 11 digits'),
      branch: column('党支部', '支部名称，须已导入', 'Name of the branch, imported before'),
      group: column('党小组', '党小组名称，须已导入', 'Name of the group, imported before'),
      login: column(
        '登录名',
        '本人有账号时填，本人可自己同意或撤回',
        'When they have an account, to say yes or no themselves',
      ),
      consent: column(
        '同意日期',
        '本人同意亮身份的日期；没有同意的只登记、不公开',
        'Day of the person’s consent; without it the identity is kept and not shown',
      ),
      shows: column('公开项目', '姓名之外同意公开的：电话、单位', 'What is shown beside the name: phone, unit'),
      evidence: column('同意依据', '如：同意书存村社档案', 'How the person agreed, such as where the paper is kept'),
    },
  },
} as const satisfies Record<string, { zh: string; en: string; columns: Record<string, SheetColumn> }>

export type PartySheet = keyof typeof partySheets
export const partySheetCodes = Object.keys(partySheets) as PartySheet[]
export type PartyColumnCode<S extends PartySheet = PartySheet> = {
  [K in S]: keyof (typeof partySheets)[K]['columns'] & string
}[S]

/** The columns of a sheet as pairs of code and column. */
export const columnsOf = (sheet: PartySheet): [string, SheetColumn][] => Object.entries(partySheets[sheet].columns)
