import type { Level } from '@lianxin/places/contract'
import type { UnitKind } from '@lianxin/people/contract'

type Department = Exclude<UnitKind, 'office' | 'villageCommittee' | 'grid'>

/** What departments are called in the city, in a county, and as a station in a township. */
const names: Record<Department, readonly [city: string, county: string, township: string]> = {
  lawEnforcement: ['综合行政执法局', '综合行政执法局', '综合行政执法队'],
  housing: ['住房和城乡建设局', '住房和城乡建设局', '城乡建设办'],
  emergency: ['应急管理局', '应急管理局', '应急管理站'],
  fire: ['消防救援支队', '消防救援大队', '消防工作站'],
  justice: ['司法局', '司法局', '司法所'],
  police: ['公安局', '公安局', '派出所'],
  civilAffairs: ['民政局', '民政局', '民政工作站'],
  disabled: ['残疾人联合会', '残疾人联合会', '残疾人工作站'],
  labour: ['人力资源和社会保障局', '人力资源和社会保障局', '劳动保障所'],
  medicalInsurance: ['医疗保障局', '医疗保障局', '医保服务站'],
  education: ['教育局', '教育局', '教育工作站'],
  health: ['卫生健康委员会', '卫生健康局', '卫生服务中心'],
  culture: ['文化广电旅游局', '文化广电旅游体育局', '综合文化站'],
  market: ['市场监督管理局', '市场监督管理局', '市场监管所'],
  ecology: ['生态环境局', '生态环境分局', '生态环境站'],
  agriculture: ['农业农村局', '农业农村局', '农业农村办'],
  naturalResources: ['自然资源和规划局', '自然资源和规划局', '自然资源所'],
  water: ['水利局', '水利局', '水利站'],
  governmentServices: ['政务服务管理办公室', '政务服务管理办公室', '便民服务中心'],
  utilities: ['公用事业管理中心', '公用事业管理中心', '公用事业站'],
  veterans: ['退役军人事务局', '退役军人事务局', '退役军人服务站'],
  politicalLegal: ['社会治理中心', '社会治理中心', '综治中心'],
  petition: ['信访局', '信访局', '信访站'],
  discipline: ['纪检监察委员会', '纪检监察委员会', '纪检监察站'],
}

/** A village as people say it: 百福弄社区 for 百福弄社区居委会. */
export const shortVillage = (name: string): string => name.replace(/(居民|村民)?(居委会|村委会|委员会)$/, '')

/** The name of a unit; `place` is the name of where it stands, with the village before a grid. */
export function unitName(kind: UnitKind, level: Level, place: string): string {
  if (kind === 'office') return `${shortVillage(place)}网格连心办`
  if (kind === 'villageCommittee' || kind === 'grid') return place
  const [city, county, township] = names[kind]
  return place + (level === 'city' ? city : level === 'county' ? county : township)
}
