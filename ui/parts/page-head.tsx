import type { ComponentChildren } from 'preact'

interface PageHeadProps {
  title: string
  note?: ComponentChildren
  /** Where the page hangs: the way back up. */
  back?: { href: string; label: string }
}

/** The title of a page, in serif, with the way back and one line of explanation. */
export const PageHead = ({ title, note, back }: PageHeadProps) => (
  <div class="head">
    {back ? (
      <a class="back" href={back.href}>
        <span aria-hidden="true">‹</span>
        {back.label}
      </a>
    ) : null}
    <h1>{title}</h1>
    {note ? <p class="note">{note}</p> : null}
  </div>
)
