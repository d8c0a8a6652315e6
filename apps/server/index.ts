export { houseMigrations, openFromConfig, startServer, whereOf } from './database.ts'
export type { OpenedDatabase } from './database.ts'
export { startHouse } from './house.ts'
export type { House } from './house.ts'
