import { columns, type Column } from '../../contract/columns.ts'

const byHeading = new Map<string, Column>(
  (Object.entries(columns) as [Column, string][]).flatMap(([column, zh]) => [
    [column, column],
    [zh, column],
  ]),
)
const others: Readonly<Record<string, Column>> = {
  代码编号: 'code',
  编码: 'code',
  网格代码: 'code',
  网格编码: 'code',
  网格名称: 'name',
  上级: 'parent',
  aliases: 'alias',
  local_code: 'alias',
  landclass: 'class',
}

/** The column a heading names, in Chinese or English, whatever its case and spaces; undefined for one we do not know. */
export function columnOf(heading: string): Column | undefined {
  const plain = heading
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
  return byHeading.get(plain) ?? others[plain]
}
