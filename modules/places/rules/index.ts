// The door for rooms above that draw or check borders themselves (the demonstration city, benches): pure, no database.

export { checkBorders, type BorderFault } from './borders/check-borders.ts'
export { crossingsOf } from './borders/crossings.ts'
export { orient } from './lattice.ts'
export type { Border } from './locate/footprints.ts'
export { locatorOf, type Located, type Locator } from './locate/locator.ts'
export { encodeShape } from './ring-codec.ts'
export { area2, holds, type Box, type Ring, type Shape } from './ring.ts'
