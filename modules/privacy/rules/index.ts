export { privacyNotices } from './answered-notice.ts'
