export { noticesUnderTest, object, resident, staff } from './notices-under-test.ts'
export type { NoticesUnderTest } from './notices-under-test.ts'
