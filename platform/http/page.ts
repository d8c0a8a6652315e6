import type { Readable } from 'node:stream'
import type { JSX } from 'preact'
import type { Actor } from '../auth/index.ts'
import type { Lang } from '../i18n/index.ts'

/** The three text sizes: 18, 24 and 30 px for residents. */
export type TextSize = 'm' | 'l' | 'xl'

export interface UploadedFile {
  readonly field: string
  readonly name: string
  readonly mime: string
  readonly bytes: Buffer
}

/** A submitted form: text fields (the first value wins in `get`) and files. */
export interface Form {
  get(name: string): string | undefined
  all(name: string): readonly string[]
  /** Every text field as it came, to be shown again when something is wrong. */
  readonly values: Readonly<Record<string, string>>
  /** The same with every value of a field that was sent several times. */
  readonly entries: readonly (readonly [name: string, value: string])[]
  readonly files: readonly UploadedFile[]
  /** The control whose files were too large or too many; what came with them is here all the same, but for those files. */
  readonly tooLarge?: string | undefined
}

/** What waits for a person whatever page is open: unread notices, and calls that stand until somebody has answered them. */
export interface Attention {
  readonly unread: number
  readonly calls: readonly { readonly href: string; readonly title: string; readonly text: string }[]
}

export interface PageContext {
  readonly actor: Actor
  readonly lang: Lang
  readonly size: TextSize
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
  readonly ip: string
  readonly agent: string
  readonly token: string | undefined
  readonly nonce: string
  readonly demo: boolean
  /** Filled in for the shell; undefined for visitors, and where nothing watches. */
  readonly attention?: Attention | undefined
  /** Address of a built script or style, by its source path; undefined when pages are served unbuilt. */
  asset(entry: string): string | undefined
  /** Whether this person holds a power, to show or hide what leads there. */
  may(power: string): boolean
  setSession(token: string | undefined): void
  /** What this browser keeps for us under a name. */
  cookie(name: string): string | undefined
  /** Lets this browser keep something for so many days; no script reads it, and no other site is sent it. */
  keepCookie(name: string, value: string, days: number): void
}

/** A page to show inside an app's shell. */
export interface View {
  readonly title: string
  readonly body: JSX.Element
  readonly shell: 'resident' | 'console'
  /** Source paths of the scripts that make this page pleasant; it works without. */
  readonly islands?: readonly string[]
  readonly status?: number
  /** Which entry of the navigation is this page. */
  readonly nav?: string
}
export interface Redirect {
  readonly to: string
}
/** Bytes as they are: a download, a tile, a picture; or a stream of them, as live events are sent. */
export interface Raw {
  readonly raw: string | Uint8Array | Readable
  readonly mime: string
  readonly headers?: Readonly<Record<string, string>>
  readonly status?: number
}
export type PageAnswer = View | Redirect | Raw

/** A no as it is about to be said. */
export interface SaidNo {
  readonly status: number
  readonly code: string
  /** The sentence with its detail, in both languages. */
  readonly zh: string
  readonly en: string
  readonly lang: Lang
  readonly params: Readonly<Record<string, string>>
  /** What was thrown, for whoever knows it. */
  readonly error: unknown
}

export interface Page {
  /** With parameters in braces, like a route's. */
  readonly path: `/${string}`
  readonly power: string
  readonly get?: (ctx: PageContext) => Promise<PageAnswer>
  readonly post?: (ctx: PageContext, form: Form) => Promise<PageAnswer>
  /** Which of its requests ask staff for a second factor shown within the last few minutes; without a form it is a GET. */
  readonly freshSecond?: (ctx: PageContext, form?: Form) => boolean
  readonly limit?: { readonly name: string; readonly max: number; readonly seconds: number }
  /** Says no in a form of its own, where others have laid down how: a no to a program that speaks another standard. */
  readonly sayNo?: (no: SaidNo) => Raw
  /** Says itself what was too large, beside the form with everything typed; else nobody sees such a form. */
  readonly saysTooLarge?: boolean
}

/** Declares a page: it is shown to whoever holds its power. */
export function page(one: Page): Page {
  return one
}

/** An app's frame: turns a view into a whole document. */
export type Shell = (view: View, ctx: PageContext) => string
