export { casesUnderTest, type Answer, type CasesUnderTest } from './cases-under-test.ts'
export { newActId, people, places, staff, townServices, units } from './town.ts'
