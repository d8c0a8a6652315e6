import type { RoleCode } from '@lianxin/people/contract'
import type { ActField } from './fields.ts'
import type { Status } from './moves.ts'

/**
 * How the one who acts stands to the case.
 * `reporter`: it is hers. `unit`: her post is in the lead unit. `assist`: her post is in a unit that was called to help
 * and has not answered. `office`: dispatcher of the case's level or above, at a place that holds the case's place.
 * `own_office`: dispatcher of exactly the case's level. `ruler`: an office above the one whose unit asks. `back`: of the
 * level that the answer passes on its way back. `checker`: at a place that holds the case's place, neither the handler
 * nor of the handling unit. `ground`: works in the grid or village of the case. `supervisor`: watches over a place that
 * holds the case's. `system`: a published rule or a clock.
 */
export type Standing =
  | 'reporter'
  | 'unit'
  | 'assist'
  | 'office'
  | 'own_office'
  | 'ruler'
  | 'back'
  | 'checker'
  | 'ground'
  | 'supervisor'
  | 'system'

export interface Who {
  readonly standing: Standing
  /** Roles that may, in this standing; the reporter and the system need none. */
  readonly roles?: readonly RoleCode[]
  /** Only in these states. */
  readonly from?: readonly Status[]
}

export interface ActRow {
  readonly zh: string
  readonly en: string
  readonly who: readonly Who[]
  readonly fields: readonly ActField[]
  /** When it must or may be done, in words; the figures are in rules/deadlines.ts. */
  readonly limit?: { readonly zh: string; readonly en: string }
  /** What must be shown for it. */
  readonly evidence?: { readonly zh: string; readonly en: string }
  /** Key of the desk. */
  readonly key?: string
}
