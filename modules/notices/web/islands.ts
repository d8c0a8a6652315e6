/** Scripts and styles of this room's pages, by their paths in the repository; a view takes them as its `islands`. */
export const islands = {
  list: ['modules/notices/web/notices.entry.css'],
  texts: ['modules/notices/web/notices.entry.css'],
  choices: ['modules/notices/web/notices.entry.css', 'modules/notices/web/push/listen.entry.ts'],
} as const

/** Not part of a page: the browser starts it when a push comes. */
export const pushWorker = 'modules/notices/web/push/push-worker.entry.ts'
