import { platformCodes, platforms } from './platforms.ts'
import { column, type SheetColumn } from './sheet-column.ts'

/** Columns of the sheet by which units (部门/单位) come in and go out. Free of zod. */
export const unitColumns = {
  kind: column(
    '类别',
    '如：综合执法、住建、网格连心办、村（居）委会',
    'As in the directory, such as lawEnforcement or office',
    'needed',
  ),
  name: column(
    '名称',
    '2 至 60 字；改名时旧名自动记为曾用名',
    '2 to 60 characters; a name given up stays as a former name',
    'needed',
  ),
  place: column('地方代码', '设在哪里；同一地方每类只设一个', 'Where it stands; one of each kind at a place', 'needed'),
  parent: column(
    '条线上级',
    '上级单位的名称（可在同一文件里）；不填：新设的挂到上一级同类部门，已有的不变',
    'Name of the unit above in its line, in this file or before; empty: the same kind above for a new one, unchanged for a known one',
  ),
  platform: column(
    '平台',
    `只用于镇街：${platformCodes.map((code) => platforms[code].zh).join('、')}，或“无”；不填：新设的按类别编入，已有的不变`,
    `Of a township: ${platformCodes.join(', ')} or none; empty: by its kind for a new one, unchanged for a known one`,
  ),
  phone: column('电话', '公开的电话；不填则不变', 'The number people may ring; empty leaves it as it is'),
  address: column('办公地点', '2 至 100 字；不填则不变', '2 to 100 characters; empty leaves it as it is'),
  aliases: column('曾用名和简称', '多个用顿号隔开；不填则不变', 'With commas between; empty leaves them as they are'),
} as const

export type UnitColumn = keyof typeof unitColumns
export const unitColumnList: readonly (readonly [UnitColumn, SheetColumn])[] = (
  Object.keys(unitColumns) as UnitColumn[]
).map((code) => [code, unitColumns[code]])
