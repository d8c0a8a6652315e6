import type { CitySize } from './city/index.ts'

/** What the process that tells the year is asked to do. */
export interface YearTask {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly password: string
  readonly size: CitySize
  readonly seed: number
  readonly cases: number
  /** Now, milliseconds since the epoch. */
  readonly until: number
  readonly secret: string
}
