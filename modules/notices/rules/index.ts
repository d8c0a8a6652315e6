export { mergeBooks } from './merge-books.ts'
export { smsLength } from './sms-length.ts'
export { wordsOf } from './words-of.ts'
