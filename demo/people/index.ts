export { drawPeople, type People } from './draw-people.ts'
export type * from './rows.ts'
