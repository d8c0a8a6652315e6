import type { ComponentChildren } from 'preact'

interface DetailsProps {
  summary: ComponentChildren
  children: ComponentChildren
  open?: boolean
  id?: string
  /** Details of one name open one at a time. */
  name?: string
}

/** What most readers need not see at once; native, so it opens without script. */
export const Details = ({ summary, children, open, id, name }: DetailsProps) => (
  <details id={id} open={open} name={name}>
    <summary>{summary}</summary>
    <div class="inside">{children}</div>
  </details>
)
