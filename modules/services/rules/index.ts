export type {
  Both,
  Catalogue,
  Category,
  CategoryCode,
  CategoryField,
  CategoryGroup,
  FieldKind,
  Hotline,
} from '../contract/category.ts'
export { detailText, mergeDetails, openDetails, readDetails } from './details.ts'
export type { Detail, DetailFault } from './details.ts'
export type { Limit, LimitUnit } from '../contract/limit.ts'
export { natureCodes, natures } from '../contract/natures.ts'
export type { Nature } from '../contract/natures.ts'
export { BeyondCalendar, addWork, dueAt, isProvisional, isWorking, movedOn, workBetween } from './calendar.ts'
export { suggester } from './suggest.ts'
export type { Suggest, Suggestion } from './suggest.ts'
export { workTable } from './work-table.ts'
export type { CalendarSpec, WorkTable } from './work-table.ts'
export { authorityOf, lineOf } from './authority.ts'
export type { Authority, AuthorityLine, SettlingLevel } from './authority.ts'
