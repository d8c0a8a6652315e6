interface RateWithBaseProps {
  label: string
  /** All between 0 and 1. The interval is computed where the rate is. */
  value: number
  low: number
  high: number
  /** The base and coverage in words: 「80.9–82.3 · 评价覆盖 41%」. */
  base: string
  /** The cases behind the figure. */
  href: string
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`

/**
 * A rate never stands alone: its interval is drawn and its base said under it, and it opens into its cases.
 * @public
 */
export const RateWithBase = ({ label, value, low, high, base, href }: RateWithBaseProps) => (
  <div class="card figure">
    <small>{label}</small>
    <b>
      <a class="q" href={href}>
        {percent(value)}
      </a>
    </b>
    <svg class="ci" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect class="rest" y="3" width="100" height="6" />
      <rect class="range" x={low * 100} y="3" width={Math.max(0.5, (high - low) * 100)} height="6" />
      <rect x={value * 100 - 0.4} width="0.8" height="12" />
    </svg>
    <small>{base}</small>
  </div>
)
