import type { z } from 'zod'

/**
 * A route as data: the server binds it, the client is typed by it, OpenAPI is printed from it.
 * `power` names who may call; `refusals` every way it may say no besides those any route may say.
 */
export interface RouteSpec {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With parameters in braces: `/api/cases/{id}/return`. */
  readonly path: `/${string}`
  readonly summary: string
  readonly power: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly reply: z.ZodType
  readonly refusals: readonly string[]
  /** Asks staff for a second factor shown within the last few minutes. */
  readonly freshSecond?: true
  /** Bytes a body may have when it brings files; a megabyte otherwise. */
  readonly bodyBytes?: number
  /** How often one address may call. */
  readonly limit?: { readonly name: string; readonly max: number; readonly seconds: number }
}

/** Keeps a route's exact types. */
export function route<const R extends RouteSpec>(spec: R): R {
  return spec
}

type Out<S> = S extends z.ZodType ? z.output<S> : unknown
type In<S> = S extends z.ZodType ? z.input<S> : unknown

/** What a handler is given: parameters, query and body, parsed and merged. */
export type Input<R extends RouteSpec> = Out<R['params']> & Out<R['query']> & Out<R['body']>
/** What a caller sends. */
export type Sent<R extends RouteSpec> = In<R['params']> & In<R['query']> & In<R['body']>
/** What is answered. */
export type Reply<R extends RouteSpec> = z.output<R['reply']>
