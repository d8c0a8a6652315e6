export { chained } from './main-object.ts'
export type { MainObject } from './main-object.ts'
