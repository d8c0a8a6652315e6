/** Who may change what people are told in, and see what did not reach them. */
export const powers = {
  'notices.manage': ['sysAdmin'],
} as const
