interface PaginationProps {
  label: string
  /** Where one is, in words: 「第 21–40 件，共 312 件」. */
  here: string
  previous?: { href: string; label: string } | undefined
  next?: { href: string; label: string } | undefined
}

/** Earlier and later, with where one is between them. */
export const Pagination = ({ label, here, previous, next }: PaginationProps) => (
  <nav class="pages" aria-label={label}>
    {previous ? (
      <a class="btn quiet" href={previous.href} rel="prev">
        <span aria-hidden="true">‹</span>
        {previous.label}
      </a>
    ) : null}
    <span class="note">{here}</span>
    {next ? (
      <a class="btn quiet" href={next.href} rel="next">
        {next.label}
        <span aria-hidden="true">›</span>
      </a>
    ) : null}
  </nav>
)
