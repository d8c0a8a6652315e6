import type { ComponentChildren } from 'preact'

interface StateProps {
  title: string
  children: ComponentChildren
  action?: ComponentChildren
}

/** Nothing here yet: says what will come and how. */
export const Empty = ({ title, children, action }: StateProps) => (
  <div class="state">
    <h2>{title}</h2>
    <p class="note">{children}</p>
    {action}
  </div>
)

/** Something failed: says what to do and that nothing was lost. */
export const Failed = ({ title, children, action }: StateProps) => (
  <div class="state late" role="alert">
    <h2>{title}</h2>
    <p>{children}</p>
    {action}
  </div>
)

/** No line: says what waits on the phone. Hidden until the script finds the line gone. */
export const Offline = ({ title, children }: Omit<StateProps, 'action'>) => (
  <div class="notice due" data-offline hidden role="status">
    <b>{title}</b>
    <div>{children}</div>
  </div>
)

/** Keeps the shape of what is being fetched, so that nothing jumps. */
export const Loading = ({ label, lines = 3 }: { label: string; lines?: number }) => (
  <div class="loading" role="status" aria-label={label}>
    {Array.from({ length: lines }, (_, i) => (
      <i key={i} aria-hidden="true" />
    ))}
  </div>
)
