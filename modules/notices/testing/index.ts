export { cityAdmin, noticesUnderTest, object, resident, staff } from './notices-under-test.ts'
export type { NoticesUnderTest } from './notices-under-test.ts'
export { townBook } from './town-book.ts'
