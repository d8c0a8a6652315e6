import type { Lang } from '../../contract/book.ts'
import type { Rhythm } from '../../contract/choose.ts'
import type { TopicChoice } from '../../rules/topic-choice.ts'

/** What a person chose, as the page shows it. Minutes of the day as `22:00`. */
export interface ChoicesShown {
  readonly topics: readonly TopicChoice[]
  readonly quietFrom: string
  readonly quietTo: string
  readonly rhythm: Rhythm
  readonly lang: Lang
  readonly email: { readonly address: string; readonly state: 'confirmed' | 'asked' | 'returned' } | undefined
  readonly browsers: number
}

/** Name of a topic's boxes in the form. */
export const boxesOf = (topic: string): string => `t_${topic}`
