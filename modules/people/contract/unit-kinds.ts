import type { Level } from '@lianxin/places/contract'

/** Kinds of unit. Free of zod, so that a phone may read it. */
interface KindRow {
  readonly zh: string
  readonly en: string
  /** What stands behind the name: the 连心办 of a level, a department (条), a self-governing body, the grid itself. */
  readonly sort: 'office' | 'department' | 'committee' | 'grid'
  /** Levels of place at which such a unit may stand. */
  readonly levels: readonly Level[]
}

const cityToTownship = ['city', 'county', 'township'] as const
const department = (zh: string, en: string, at: readonly Level[] = cityToTownship) =>
  ({ zh, en, sort: 'department', levels: at }) as const

export const unitKinds = {
  office: {
    zh: '网格连心办',
    en: 'grid service office',
    sort: 'office',
    levels: ['city', 'county', 'township', 'village', 'grid'],
  },
  villageCommittee: { zh: '村（居）委会', en: 'village committee', sort: 'committee', levels: ['village'] },
  grid: { zh: '网格', en: 'grid', sort: 'grid', levels: ['grid'] },
  lawEnforcement: department('综合执法', 'law enforcement'),
  housing: department('住建', 'housing and construction'),
  emergency: department('应急', 'emergency management'),
  fire: department('消防', 'fire and rescue'),
  justice: department('司法', 'justice'),
  police: department('公安', 'police'),
  civilAffairs: department('民政', 'civil affairs'),
  disabled: department('残联', 'disabled persons federation'),
  labour: department('人社', 'labour and social security'),
  medicalInsurance: department('医保', 'medical insurance'),
  education: department('教育', 'education'),
  health: department('卫健', 'health'),
  culture: department('文旅', 'culture, sport and tourism'),
  market: department('市监', 'market supervision'),
  ecology: department('生态环境', 'ecology and environment'),
  agriculture: department('农业农村', 'agriculture and rural affairs'),
  naturalResources: department('自然资源', 'natural resources'),
  water: department('水利', 'water'),
  governmentServices: department('政务服务', 'government services'),
  utilities: department('公用事业', 'public utilities', ['city', 'county']),
  veterans: department('退役军人', 'veterans affairs'),
  politicalLegal: department('综治', 'social order'),
  petition: department('信访', 'petitions', ['city', 'county']),
  discipline: department('纪检监察', 'discipline inspection', ['city', 'county']),
} as const satisfies Record<string, KindRow>

export type UnitKind = keyof typeof unitKinds
export const unitKindCodes = Object.keys(unitKinds) as UnitKind[]

/** Kinds a category may name as its department: all but office, committee and grid. */
export const departmentKinds = unitKindCodes.filter((kind) => unitKinds[kind].sort === 'department')

/** Whether a unit of this kind may stand at a place of this level. */
export function standsAt(kind: UnitKind, level: Level): boolean {
  const at: readonly Level[] = unitKinds[kind].levels
  return at.includes(level)
}
