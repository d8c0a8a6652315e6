import type { casesRoutes } from '@lianxin/cases/contract'
import type { exchangeApi } from '@lianxin/exchange/contract'
import type { peopleRoutes } from '@lianxin/people/contract'
import type { Reply, RouteSpec, Sent } from '@lianxin/platform/http'
import type { placesRoutes } from '@lianxin/places/contract'

/** Every route of the rooms, as types alone: nothing of the server comes along. */
export type Routes = typeof casesRoutes & typeof exchangeApi & typeof peopleRoutes & typeof placesRoutes
export type RouteName = keyof Routes

/** What is sent: the act id may be left out, it is made here. */
type WithoutActId<S> = S extends { actId: string } ? Omit<S, 'actId'> & { readonly actId?: string } : S
export type Asked<K extends RouteName> = Routes[K] extends RouteSpec ? WithoutActId<Sent<Routes[K]>> : never
export type Answered<K extends RouteName> = Routes[K] extends RouteSpec ? Reply<Routes[K]> : never

/** What any route may say, besides its own refusals. */
type Always = 'bad_input' | 'not_signed_in' | 'not_found' | 'too_many' | 'unavailable' | 'no_answer'
/** Every no of a route, by its code. */
export type RefusalOf<K extends RouteName> = Routes[K]['refusals'][number] | Always
