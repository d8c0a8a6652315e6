import type { County, Id, PlaceCode } from '../ids/index.ts'

/** A role held at a place for a time: what a signed-in member of staff acts as. */
export interface Post {
  readonly id: Id
  readonly role: string
  readonly place: PlaceCode
  /** The place's subtree: lo ≤ code < hi. */
  readonly lo: PlaceCode
  readonly hi: PlaceCode
  readonly unit?: Id
  /** Held for somebody on leave. */
  readonly covers?: { readonly account: Id; readonly name: string }
}

/** Who asks. */
export type Actor =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'resident'; readonly id: Id; readonly county: County; readonly name: string }
  | {
      readonly kind: 'staff'
      readonly account: Id
      readonly name: string
      readonly post: Post
      readonly posts: readonly Post[]
      /** Signed in, but not yet as safely as the post asks: may see to that and hold no power meanwhile. */
      readonly limited?: true
      /** What stands before weighty acts: a code of the second factor again, or a second factor at all. */
      readonly secondDue?: SecondDue
    }
  | { readonly kind: 'system'; readonly name: string }

export type SecondDue = 'code' | 'setup'
export type Staff = Extract<Actor, { kind: 'staff' }>
export type ResidentActor = Extract<Actor, { kind: 'resident' }>

export const visitor: Actor = { kind: 'visitor' }
