// What other rooms' pages may show of places.
export { MapFigure, mapIslands } from './map/map-figure.tsx'
