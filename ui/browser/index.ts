// Small behaviours of every page, in the browser only.
export { holdButtons } from './hold-buttons.ts'
export { sayOffline } from './say-offline.ts'
export { switchSize } from './switch-size.ts'
