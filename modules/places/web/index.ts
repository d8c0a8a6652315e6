// The web door: the map, for rooms above that have something to show on it.

export { MapFigure, mapIslands } from './map/map-figure.tsx'
