// What neighbours on the server may ask of the notices: the rows that tell people something, the end of a call, the room itself.
export { callsOver, noticeRows } from './server/notice-rows.ts'
export type { Addressee, NewNotice } from './server/notice-rows.ts'
export { personIn } from './server/person-in.ts'
export { readAttention } from './server/reads/attention.read.ts'
export { noticesState } from './server/state.ts'
export type { NoticesState } from './server/state.ts'
export type { NoticesDeps } from './server/deps.ts'
export { spreadNotices, startSpreading } from './server/spread.ts'
