/** Pages of this room, one table. Free of zod. */
export const paths = {
  mine: () => '/my/notices',
  staff: () => '/console/notices',
  live: () => '/console/notices/live',
  texts: () => '/console/notice-texts',
  text: (event: string) => `/console/notice-texts/${event}`,
} as const satisfies Record<string, (of: string) => `/${string}`>
