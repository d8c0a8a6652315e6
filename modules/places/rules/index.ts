// The door for rooms above that draw or check borders themselves (the demonstration city, benches): pure, no database.

export { DEGREE, crosses, distance2ToSegment, metresPerUnit, orient, SPAN, toDegrees, toUnits } from './lattice.ts'
export { area2, boxOf, holds, reversed, squareMetres, type Box, type Ring, type Shape } from './ring.ts'
export { decodeShape, encodeShape } from './ring-codec.ts'
export type { Border } from './locate/footprints.ts'
export { locatorOf, type Located, type Locator } from './locate/locator.ts'
export { brokenRing } from './borders/broken-ring.ts'
export { checkBorders, type BorderFault } from './borders/check-borders.ts'
export { crossingsOf } from './borders/crossings.ts'
export { upperBorders } from './borders/upper-borders.ts'
export { buildTiles, type BuiltTile } from './tiles/build-tiles.ts'
