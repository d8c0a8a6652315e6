// What other rooms' pages may show of the people.
export { LooksPage } from './looks/looks-page.tsx'
export { GridPeopleCard } from './grid-card/grid-people-card.tsx'
