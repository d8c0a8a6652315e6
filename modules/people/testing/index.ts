export { aBranch, anAccount, aPerson, aPhone, aPost, aUnit } from './builders.ts'
export type { Built } from './builders.ts'
export { peopleUnderTest } from './people-under-test.ts'
export type { PeopleUnderTest } from './people-under-test.ts'
