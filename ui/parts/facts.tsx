import type { ComponentChildren } from 'preact'

export interface Fact {
  term: string
  value: ComponentChildren
}

/** Pairs of term and value; a fact without a value is left out, not shown empty. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts
      .filter((f) => f.value !== undefined && f.value !== null && f.value !== '')
      .map((f) => (
        <div key={f.term}>
          <dt>{f.term}</dt>
          <dd>{f.value}</dd>
        </div>
      ))}
  </dl>
)
