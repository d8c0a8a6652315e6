/** What tests of other rooms and the demonstration city start from. */
export { categories, firstCatalogue, groups } from '../data/categories.ts'
export { nationalCalendar } from '../data/work-days.ts'
