export { shapeOf, type Borders, type City, type CityPlace, type CitySize } from './city.ts'
export { drawCity, TOWN } from './draw-city.ts'
