/** What the page of open data says. */
export const openDataZh = {
  title: '开放数据',
  note: '谁都可以下载和使用。里面没有任何人的信息，不足 5 件的不显示。',
  made: (day: string, rows: number, kb: number) => `${day}更新，${rows} 行，${kb} kB，每天更新一次`,
  take: (name: string) => `下载 CSV：${name}`,
  columns: '每一列是什么',
  empty: '数据还在准备',
  emptyWhat: '第一次要等几分钟，以后每天更新。',
  use: '怎么用',
  licence: '注明来源即可自由使用：',
  catalog: '给程序读的目录（DCAT-AP，JSON-LD）',
  open311: '诉求的公开接口（Open311 GeoReport v2）',
  api: '全部接口',
}
