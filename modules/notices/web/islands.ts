/** Scripts and styles of this room's pages, by their paths in the repository; a view takes them as its `islands`. */
export const islands = {
  list: ['modules/notices/web/notices.entry.css'],
} as const
