// The door for whoever puts the house together.

export { evaluationNotices } from './reminder.ts'
