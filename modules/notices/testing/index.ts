export { noticesUnderTest, object, resident, staff, townBook } from './notices-under-test.ts'
export type { NoticesUnderTest } from './notices-under-test.ts'
