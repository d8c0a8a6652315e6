export {
  ancestorAt,
  countyOfCode,
  levelOf,
  lies,
  lineageOf,
  parentOf,
  parsePlaceCode,
  shortCode,
  subtreeOf,
  type County,
  type PlaceCode,
} from './codes.ts'
export { digitsOf, levelAbove, levelNames, levels, type Level } from './levels.ts'
export type { Place, PlaceId, Succession } from './place.ts'
export {
  extents,
  landClasses,
  landClassNames,
  memberKinds,
  memberNames,
  type Extent,
  type LandClass,
  type Member,
  type MemberKind,
  type SuccessionKind,
} from './place-fields.ts'
export type { GridCard, GridPerson } from './grid-card.ts'
export { faultSentence, faultTexts, stops, type Fault, type FaultCode } from './faults.ts'
export { placesPaths } from './paths.ts'
export { placesRefusals, type PlacesRefusal } from './refusals.ts'
export { placesRoutes } from './routes.ts'
export { PlaceCodeField, PlaceReply, PointQuery } from './schemas.ts'
