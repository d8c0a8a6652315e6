import type { ComponentChildren } from 'preact'

interface CardProps {
  children: ComponentChildren
  /** `now` marks what stands at present or waits for the reader; `why` holds a suggestion with its reason. */
  tone?: 'plain' | 'now' | 'why'
  id?: string
}

/** One idea on a sheet a shade lighter than the paper. */
export const Card = ({ children, tone = 'plain', id }: CardProps) => (
  <section id={id} class={tone === 'plain' ? 'card' : `card ${tone}`}>
    {children}
  </section>
)
