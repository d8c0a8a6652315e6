// What a place is made of besides its code: shared by import, export, pages and the database. No zod here.

export const memberKinds = ['building', 'stair', 'floor', 'door'] as const
/** What a micro-grid without a polygon consists of: buildings, stairs, floors or door numbers. */
export type MemberKind = (typeof memberKinds)[number]
export interface Member {
  readonly kind: MemberKind
  readonly text: string
}

export const memberNames = {
  building: { zh: '楼栋', en: 'building' },
  stair: { zh: '单元', en: 'stair' },
  floor: { zh: '楼层', en: 'floor' },
  door: { zh: '门牌', en: 'door' },
} as const satisfies Record<MemberKind, { zh: string; en: string }>

/** How a place says where it is: by a polygon, by a list of members, or not yet. */
export const extents = ['polygon', 'list', 'none'] as const
export type Extent = (typeof extents)[number]

/** Urban or rural, as the statistical office classifies the place. */
export const landClasses = ['urban', 'rural'] as const
export type LandClass = (typeof landClasses)[number]
export const landClassNames = {
  urban: { zh: '城镇', en: 'urban' },
  rural: { zh: '乡村', en: 'rural' },
} as const satisfies Record<LandClass, { zh: string; en: string }>

export const successionKinds = ['split', 'merge', 'rename', 'redraw'] as const
/** How a place came out of another: 拆分, 合并, 更名 (with a new code), 调整边界. */
export type SuccessionKind = (typeof successionKinds)[number]
