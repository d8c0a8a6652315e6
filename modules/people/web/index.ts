// What other rooms' pages may show of the people.
export { GridPeopleCard } from './grid-card/grid-people-card.tsx'
