export { isLoaded, loadCity } from './load/load-city.ts'
export type { DemoOptions } from './load/load-city.ts'
export { assessmentJob } from './assess/assess-year.ts'
export type { YearTask } from './task.ts'
