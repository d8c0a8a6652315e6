import { timeLeft } from './time-left.logic.ts'

interface ClockBarProps {
  lang: 'zh' | 'en'
  /** When the clock started, when it ends, and the time of the page; ISO 8601. */
  start: string
  due: string
  now: string
  /** What the limit is for: 「派单时限」. Read aloud before the time. */
  label: string
}

/** Time left as a thin bar that fills, and in words. */
export function ClockBar({ lang, start, due, now, label }: ClockBarProps) {
  const { text, share, tone } = timeLeft(lang, start, due, now)
  return (
    <span class={`clock ${tone}`}>
      <svg viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="5" class="rest" />
        <rect width={Math.round(share * 100)} height="5" />
      </svg>
      <time dateTime={due}>
        <span class="sr">{label} </span>
        {text}
      </time>
    </span>
  )
}
