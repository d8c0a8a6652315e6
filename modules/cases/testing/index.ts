export { actPath, bodies, bringTo } from './bring-to.ts'
export { casesUnderTest, type Answer, type CasesUnderTest } from './cases-under-test.ts'
export { takeTurns } from '../server/jobs/take-turns.ts'
export { newActId, people, places, resident, staff, townPlaces, townServices, units } from './town.ts'
