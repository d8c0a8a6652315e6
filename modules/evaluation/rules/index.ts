// The door for whoever puts the house together.

export { panelRoles } from './powers.ts'
export { evaluationNotices } from './telling.ts'
export { sizeOf } from './figures.ts'
export { indicatorNames, indicators } from './indicators.ts'
