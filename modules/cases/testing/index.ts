export { casesUnderTest, type Answer, type CasesUnderTest } from './cases-under-test.ts'
export { bringTo } from './bring-to.ts'
export { CITY, newActId, people, places, resident, staff, townPeople, townPlaces, townServices, units } from './town.ts'
