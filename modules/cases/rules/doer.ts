import type { Id, PlaceCode } from '@lianxin/platform/ids'

/** Who acts, as the rules need to know: whoever is signed in fits, and nobody else's fields are asked for. */
export type Doer =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'resident'; readonly id: Id }
  | { readonly kind: 'system' }
  | {
      readonly kind: 'staff'
      readonly account: Id
      /** Units of all posts they hold; left out, the one they act in. */
      readonly units?: readonly Id[]
      /** Those units and all they answer to: complained of, these are recused. */
      readonly line?: readonly Id[]
      readonly post: {
        readonly role: string
        readonly place: PlaceCode
        readonly lo: PlaceCode
        readonly hi: PlaceCode
        readonly unit?: Id
        /** Held for somebody on leave. */
        readonly covers?: { readonly account: Id }
      }
    }

export type StaffDoer = Extract<Doer, { kind: 'staff' }>
