export { route } from './route.ts'
export type { Input, Reply, RouteSpec, Sent } from './route.ts'
export { Refusal, isRefusal, refusals } from './refusal.ts'
export type { RefusalDetail, RefusalTable } from './refusal.ts'
export { freshSecond } from './fresh-second.ts'
export { handlers } from './handlers.ts'
export type { BoundRoute, RequestContext } from './handlers.ts'
export { page } from './page.ts'
export type {
  Attention,
  Form,
  Page,
  PageAnswer,
  PageContext,
  Redirect,
  SaidNo,
  Shell,
  TextSize,
  UploadedFile,
  View,
} from './page.ts'
export { createApp } from './app.ts'
export type { AppOptions } from './app.ts'
export { exampleOf } from './example.ts'
export { liveEvents } from './live.ts'
export { BadInput } from './bad-input.ts'
export { client, Refused } from './client.ts'
export { fieldErrors } from './field-errors.ts'
export { formFaults } from './form-faults.ts'
export type { FieldError } from './field-errors.ts'
export type { Room, Raw } from './room.ts'
