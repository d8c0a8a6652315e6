export { connect, type Client, type ConnectOptions } from './connect.ts'
export { Refused, isRefused, type FieldFault } from './refused.ts'
export { openCity, type Open311 } from './open311.ts'
