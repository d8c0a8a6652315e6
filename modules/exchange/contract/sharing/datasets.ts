/** Data that may be shared, field by field. None of it says anything of a resident. Free of zod. */
export const datasets = {
  cases: {
    room: 'cases',
    zh: '本单位办理的诉求',
    en: 'Requests that the unit handles',
    fields: {
      number: { zh: '编号', en: 'number' },
      status: { zh: '状态', en: 'state' },
      category: { zh: '类别编码', en: 'category code' },
      village: { zh: '村社编码', en: 'village code' },
      reportedOn: { zh: '上报日期', en: 'day reported' },
      handleBy: { zh: '办结时限', en: 'to be done by' },
      outcome: { zh: '办理结果', en: 'outcome' },
      urgent: { zh: '紧急', en: 'urgent' },
    },
  },
  units: {
    room: 'people',
    zh: '本单位所在地方的单位',
    en: 'Units of the unit’s place',
    fields: {
      id: { zh: '单位编号', en: 'unit id' },
      name: { zh: '名称', en: 'name' },
      kind: { zh: '种类', en: 'kind' },
      place: { zh: '地方编码', en: 'place code' },
      phone: { zh: '公开电话', en: 'posted phone' },
    },
  },
  categories: {
    room: 'services',
    zh: '事项类别',
    en: 'Categories',
    fields: {
      code: { zh: '编码', en: 'code' },
      name: { zh: '名称', en: 'name' },
      level: { zh: '办理层级', en: 'level' },
    },
  },
} as const

export type Dataset = keyof typeof datasets
export const datasetCodes = Object.keys(datasets) as Dataset[]

/** The fields of a data set, in the order they are handed over. */
export const fieldsOf = (
  dataset: Dataset,
): readonly (readonly [code: string, named: { readonly zh: string; readonly en: string }])[] =>
  Object.entries(datasets[dataset].fields)
