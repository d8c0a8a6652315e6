export { isLoaded, loadCity } from './load/load-city.ts'
export type { DemoOptions } from './load/load-city.ts'
export type { YearTask } from './task.ts'
