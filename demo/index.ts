export { drawCity, shapeOf, TOWN, type Borders, type City, type CityPlace, type CitySize } from './city/index.ts'
export { drawPeople, type People } from './people/index.ts'
export { isLoaded, loadCity } from './load/load-city.ts'
export type { DemoOptions } from './load/load-city.ts'
