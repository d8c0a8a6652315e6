import type { ComponentChildren } from 'preact'
import { when } from './when.ts'

export interface Step {
  id: string
  /** What happened, in the words of the one it happened for. */
  title: string
  /** ISO 8601; a step to come has none. */
  at?: string | undefined
  by?: string | undefined
  detail?: ComponentChildren
  state?: 'done' | 'now' | 'next'
}

/** What happened, newest first; what is still to come stands hollow at the top. */
export const Timeline = ({ lang, label, steps }: { lang: 'zh' | 'en'; label: string; steps: readonly Step[] }) => (
  <ol class="steps" aria-label={label}>
    {steps.map((s) => (
      <li key={s.id} class={s.state ?? 'done'}>
        <b>{s.title}</b>{' '}
        <small>
          {s.at ? <time dateTime={s.at}>{when(lang, s.at)}</time> : null}
          {s.by ? `${s.at ? ' · ' : ''}${s.by}` : null}
        </small>
        {s.detail ? <div class="detail">{s.detail}</div> : null}
      </li>
    ))}
  </ol>
)
