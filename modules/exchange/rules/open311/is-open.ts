import { isEnded, type Status } from '@lianxin/cases/contract'

/** Open to the world until it was answered, or ended without an answer. What is handled again is open again. */
export const isOpen = (status: Status): boolean => status !== 'feedback' && status !== 'rated' && !isEnded(status)
