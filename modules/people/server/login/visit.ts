import type { Id } from '@lianxin/platform/ids'
import type { PeopleState } from '../room.ts'

/** Where a sign-in comes from, and how its session is given to the browser. */
export interface Visit {
  readonly ip: string
  readonly agent: string
  readonly token: string | undefined
  setSession(token: string | undefined): void
}

/**
 * Opens a session with a token of its own: whatever token the browser had before the sign-in is closed, so that
 * nobody can plant one and come in behind the person.
 */
export async function beginSession(
  { sessions }: PeopleState,
  { ip, agent, token, setSession }: Visit,
  who: { subject: Id; kind: 'staff' | 'resident'; post?: Id; second?: boolean },
): Promise<string> {
  if (token) await sessions.close(token)
  const fresh = await sessions.open({ ...who, ip, agent })
  setSession(fresh)
  return fresh
}

/** 退出登录. */
export async function signOut({ sessions }: PeopleState, { token, setSession }: Visit): Promise<void> {
  if (token) await sessions.close(token)
  setSession(undefined)
}
