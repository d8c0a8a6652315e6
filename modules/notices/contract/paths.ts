/** Pages of this room, one table. Free of zod. */
export const paths = {
  mine: () => '/my/notices',
  mySettings: () => '/my/notices/settings',
  staff: () => '/console/notices',
  live: () => '/console/notices/live',
  staffSettings: () => '/console/notices/settings',
  texts: () => '/console/notice-texts',
  text: (event: string) => `/console/notice-texts/${event}`,
} as const satisfies Record<string, (of: string) => `/${string}`>
