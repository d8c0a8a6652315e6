import type { Lang, NoticeTexts } from '../../contract/book.ts'
import type { TextState } from '../../rules/text-state.ts'

export interface TextListed {
  readonly event: string
  readonly title: string
  readonly text: string
  readonly states: Readonly<Record<Lang, TextState>>
}

export interface TextVersion extends NoticeTexts {
  readonly version: number
  readonly why: string
  readonly by: string
  readonly at: string
  /** From here on the shipped text held again. */
  readonly shipped: boolean
}

/** A name that may be used, with where. */
export interface NameShown {
  readonly name: string
  readonly means: string
  readonly example: string
  readonly only: 'sms' | 'text' | undefined
}

/** A text as its reader gets it, with how the provider counts the text message. */
export interface Preview extends NoticeTexts {
  readonly characters: number
  readonly segments: number
}
