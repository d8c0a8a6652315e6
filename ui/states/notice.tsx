import type { ComponentChildren } from 'preact'

interface NoticeProps {
  title?: string
  children?: ComponentChildren
  tone?: 'lake' | 'due' | 'late' | 'ok'
  /** Said at once by screen readers when it appears. */
  live?: boolean
}

/** Something to know before going on. */
export const Notice = ({ title, children, tone = 'lake', live }: NoticeProps) => (
  <div class={`notice ${tone}`} role={live ? 'status' : undefined}>
    {title ? <b>{title}</b> : null}
    {children ? <div>{children}</div> : null}
  </div>
)
