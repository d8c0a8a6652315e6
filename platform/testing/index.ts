export { testDb } from './test-db.ts'
export type { TestDb } from './test-db.ts'
export { testApp } from './test-app.ts'
export type { TestApp } from './test-app.ts'
