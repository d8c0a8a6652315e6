import type { Actor } from '../auth/index.ts'
import type { Lang } from '../i18n/index.ts'
import type { Input, Reply, RouteSpec } from './route.ts'

/** Who calls a route, and from where. */
export interface RequestContext {
  readonly actor: Actor
  readonly lang: Lang
  readonly ip: string
  readonly agent: string
  /** The session's token, for signing out. */
  readonly token: string | undefined
  /** Sets or clears the session cookie of this reply. */
  setSession(token: string | undefined): void
}

export interface BoundRoute {
  readonly name: string
  readonly spec: RouteSpec
  readonly handle: (input: never, ctx: RequestContext) => Promise<unknown>
}

/** Binds routes to what answers them; a route without an answer does not compile. */
export function handlers<T extends Readonly<Record<string, RouteSpec>>>(
  routes: T,
  answers: { readonly [K in keyof T]: (input: Input<T[K]>, ctx: RequestContext) => Promise<Reply<T[K]>> },
): BoundRoute[] {
  return Object.entries(routes).map(([name, spec]) => ({
    name,
    spec,
    handle: answers[name as keyof T] as BoundRoute['handle'],
  }))
}
