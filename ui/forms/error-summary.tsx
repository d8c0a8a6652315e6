export interface FieldError {
  /** Name of the field; its control has the id `f-<name>`. */
  field: string
  text: string
}

interface ErrorSummaryProps {
  title: string
  /** Says that nothing typed was lost. */
  kept?: string
  errors: readonly FieldError[]
}

/** What has to change before a form can be taken, each a link to its field. Takes the focus when it appears. */
export const ErrorSummary = ({ title, kept, errors }: ErrorSummaryProps) =>
  errors.length === 0 ? null : (
    <div class="card late" role="alert" tabIndex={-1} id="errors" autofocus>
      <h2>{title}</h2>
      {kept ? <p class="note">{kept}</p> : null}
      <ul>
        {errors.map((e) => (
          <li key={e.field}>
            <a href={`#f-${e.field}`}>{e.text}</a>
          </li>
        ))}
      </ul>
    </div>
  )

/** The sentence said at a field, if any. */
export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((e) => e.field === field)?.text
