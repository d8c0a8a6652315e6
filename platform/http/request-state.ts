import type { FastifyReply, FastifyRequest } from 'fastify'
import { SESSION_COOKIE, visitor, type Actor } from '../auth/index.ts'
import type { Lang } from '../i18n/index.ts'
import type { AppParts } from './app.ts'
import type { TextSize } from './page.ts'

/** The language asked for: the person's own choice, else the browser's, else Chinese. */
export function langOf(request: FastifyRequest): Lang {
  const chosen = request.cookies['lang']
  if (chosen === 'en' || chosen === 'zh') return chosen
  const first = request.headers['accept-language']?.split(',')[0] ?? ''
  return /^en\b/i.test(first) ? 'en' : 'zh'
}

/** The text size a person chose. */
export function sizeOf(request: FastifyRequest): TextSize {
  const chosen = request.cookies['size']
  return chosen === 'l' || chosen === 'xl' ? chosen : 'm'
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, once that was looked up. */
    asker: Actor | null
  }
}

/** Who asks; a visitor costs no look-up. */
export async function actorOf(request: FastifyRequest, parts: AppParts): Promise<Actor> {
  const token = request.cookies[SESSION_COOKIE]
  const actor = token ? await parts.authenticate(token) : visitor
  request.asker = actor
  return actor
}

const DAY = 86_400

/** A cookie of our own address that no script reads and that comes with no request of another site's making. */
export const ownCookie = (parts: AppParts, days: number) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: parts.secureCookies ?? false, maxAge: DAY * days }) as const
/** Who asked, once that was looked up. */
export const knownActor = (request: FastifyRequest): Actor | undefined => request.asker ?? undefined

/** Sets or clears the session cookie of a reply. */
export function setSessionOn(reply: FastifyReply, parts: AppParts): (token: string | undefined) => void {
  return (token) => {
    if (token === undefined) void reply.clearCookie(SESSION_COOKIE, { path: '/' })
    else void reply.setCookie(SESSION_COOKIE, token, ownCookie(parts, 30))
  }
}

/** Refuses a person who lacks the power, in the way that fits: sign in, or not found (no oracle). */
export function needs(power: string, actor: Actor, parts: AppParts): 'ok' | 'not_signed_in' | 'not_found' {
  if (parts.may(actor, power)) return 'ok'
  return actor.kind === 'visitor' ? 'not_signed_in' : 'not_found'
}

export type LimitSpec = { readonly name: string; readonly max: number; readonly seconds: number } | undefined

/** The rate limit of a route for the plugin's route options; the installation may widen or lift it. */
export function limitConfig(
  limit: LimitSpec,
  parts: AppParts,
): { rateLimit: false | { max: number; timeWindow: number } } {
  if (!limit) return { rateLimit: false }
  const perHour = parts.limits?.[limit.name]
  if (perHour === 0) return { rateLimit: false }
  return perHour === undefined
    ? { rateLimit: { max: limit.max, timeWindow: limit.seconds * 1000 } }
    : { rateLimit: { max: perHour, timeWindow: 3_600_000 } }
}
