/** Pages of units that answer without signing in. Free of zod. */
export const linkPaths = {
  answer: (token: string) => `/answer/${token}`,
  contacts: () => '/console/answer-links',
} as const
