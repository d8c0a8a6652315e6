import type { Id } from '@lianxin/platform/ids'

/** Pages of this room, one table. Free of zod. */
export const paths = {
  /** To the list of whoever is signed in. */
  either: () => '/notices',
  eitherChoices: () => '/notices/choices',
  mine: () => '/my/notices',
  staff: () => '/console/notices',
  live: () => '/console/notices/live',
  myChoices: () => '/my/notices/choices',
  staffChoices: () => '/console/notices/choices',
  /** In a letter: read without signing in. */
  confirmEmail: (person: Id, token: string) => `/notices/email?p=${person}&t=${token}`,
  /** The script that takes web push while no page is open. */
  pushWorker: () => '/push-worker.js',
  messages: () => '/console/messages',
  texts: () => '/console/messages/texts',
  text: (event: string) => `/console/messages/texts/${event}`,
} as const satisfies Record<string, (...of: never[]) => `/${string}`>
