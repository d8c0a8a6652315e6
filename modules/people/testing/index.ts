export { aBranch, anAccount, aPerson, aPhone, aPost, aResident, aUnit } from './builders.ts'
export type { Built } from './builders.ts'
export { CITY, peopleUnderTest } from './people-under-test.ts'
export type { PeopleUnderTest } from './people-under-test.ts'
