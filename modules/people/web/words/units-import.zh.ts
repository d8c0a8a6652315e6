export const unitsImportZh = {
  title: '导入单位',
  lead: '部门、站所、村（居）委会、网格连心办，XLSX 或 CSV。同一地方的同类单位视为同一个：已有的改，没有的设，文件里没写的不动。先核对，全对了才写入；有一行不对，一行也不写。',
  link: '按文件导入、导出',
  export: '导出现有单位（列与导入相同，改完可再导入）',
  summary: (rows: number, added: number, changed: number) =>
    `共 ${rows} 行：新设 ${added}，改动 ${changed}，其余不变。`,
  next: '接着可以在“人员”里导入花名册，再为各单位排值班表。',
} as const
