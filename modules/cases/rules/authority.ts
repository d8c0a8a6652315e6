import type { Level } from '@lianxin/places/contract'

/** 事权清单 and 准入清单 in force: which level may settle what, and what a community may be given. */
export interface AuthorityAsked {
  readonly version: number
  /** Whether a level may settle this kind of matter. */
  settles(category: string, level: Level): boolean
  /** Whether a village or grid may be given it; it may refuse what is not on the list (北京 BJ17, 上海 SH27). */
  onRemit(category: string): boolean
}
