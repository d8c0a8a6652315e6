import type { RoleCode } from '@lianxin/people/contract'

/** Which roles may call what; a power reaches what lies in the post's place. */
export const powers: Readonly<Record<string, readonly RoleCode[]>> = {
  /** Issue and revoke keys of other programs. */
  'exchange.keys': ['sysAdmin'],
}
