/** What tests of other rooms and the demonstration city start from. */
export { categories } from '../data/categories.ts'
export { nationalCalendar } from '../data/work-days.ts'
