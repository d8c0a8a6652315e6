/** Which column holds what, by its heading, in the files of other cities. */
const headings = {
  day: ['create_time', 'created_at', 'date', 'day', '日期', '上报时间', '受理时间', '登记时间', '创建时间'],
  town: ['street', 'town', 'township', '街道', '镇街', '镇（街道）', '街道名称'],
  village: ['community', 'village', '社区', '村社', '村（社区）', '社区名称'],
  heading: ['type', 'category_1', '类型', '大类', '一级分类', '问题类型'],
  group: ['main_type', 'category_2', '主类', '中类', '二级分类', '大类名称'],
  item: ['sub_type', 'category_3', 'category', '子类', '小类', '三级分类', '小类名称'],
  unit: ['dispose_unit', 'unit', 'responsible_unit', '处置单位', '责任单位', '承办单位', '主办单位'],
} as const

export type EventColumn = keyof typeof headings
export type EventColumns = Readonly<Partial<Record<EventColumn, string>>>

/**
 * Finds the columns by their headings. Throws a sentence that names what is missing, what it may be called and what
 * the file has: a unit, something that says what it is about, and something that says where.
 */
export function eventColumns(file: string, found: readonly string[]): EventColumns {
  const plain = new Map(found.map((name) => [name.trim().toLowerCase(), name]))
  const columns: Partial<Record<EventColumn, string>> = {}
  for (const [column, names] of Object.entries(headings) as [EventColumn, readonly string[]][]) {
    const name = names.find((one) => plain.has(one))
    if (name !== undefined) columns[column] = plain.get(name)!
  }
  const need = (what: string, ...any: EventColumn[]) => {
    if (any.some((one) => columns[one] !== undefined)) return
    const names = any.flatMap((one) => headings[one]).join(', ')
    throw new Error(`${file} has no column for ${what} (one of: ${names}); its columns are: ${found.join(', ')}`)
  }
  need('the responsible unit', 'unit')
  need('what it is about', 'item', 'group', 'heading')
  need('where it is', 'town', 'village')
  return columns
}
