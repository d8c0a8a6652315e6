import type { VNode } from 'preact'
import type { Lang } from '../i18n/index.ts'
import type { TextSize } from './document.ts'

/** What a page hands to the shell around it. */
export interface ShellView {
  title: string
  body: VNode
  /** Scripts that make this page pleasanter, by their paths in the repository. */
  islands?: readonly string[]
  status?: number
}

/** Who looks at a page. Only what a header shows; the full type stands with the log-in. */
export type ShellActor =
  | { kind: 'visitor' }
  | { kind: 'system'; name: string }
  | { kind: 'resident'; name: string }
  | { kind: 'staff'; name: string; post: ShellPost; posts: readonly ShellPost[] }

export interface ShellPost {
  id: string
  role: string
  /** Said to the person: 「南湖街道 调度」. Falls back on the role. */
  title?: string
}

/** What a shell needs to know of the request. */
export interface ShellContext {
  lang: Lang
  size: TextSize
  nonce: string
  url: URL
  actor: ShellActor
  asset(entry: string): string
  /** True in a demonstration city: every page then says so. */
  demo?: boolean
}

/** A shell: view and request in, the whole page out. */
export type Shell = (view: ShellView, ctx: ShellContext) => string
