import type { RoleCode } from '../contract/roles.ts'

/** Roles that set the city up or read its journal: one stolen password must not be enough for them. */
const guarded: readonly string[] = ['sysAdmin', 'securityAdmin', 'dpo', 'auditor'] satisfies RoleCode[]

/** Whether a person in a post may hold its powers: a guarded role needs a second factor where the city requires one. */
export function safeEnough(role: string, required: boolean, hasSecond: boolean): boolean {
  return !required || hasSecond || !guarded.includes(role)
}
