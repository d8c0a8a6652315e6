export { langs, textParts } from './book.ts'
export type {
  Channel,
  Lang,
  NoticeBook,
  NoticeEvent,
  NoticeTexts,
  NoticeTopic,
  Placeholder,
  TextPart,
  Urgency,
} from './book.ts'
export { paths as noticesPaths } from './paths.ts'
