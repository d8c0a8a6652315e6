import { Button, Empty, ErrorSummary, errorOf, Field, type FieldError, PageHead } from '@lianxin/ui'
import { words } from '../words.ts'

interface DetailsPageProps {
  lang: 'zh' | 'en'
  actId: string
  /** The place of the post: as far as the list reaches. */
  place: string
  /** Categories that ask for details, with what they ask. */
  kinds: readonly { code: string; name: string; asks: readonly string[] }[]
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

/** Which category, which days, what for; the answer is a file. */
export function DetailsPage({ lang, actId, place, kinds, typed, errors }: DetailsPageProps) {
  const w = words(lang).desk
  const r = words(lang).report
  const day = (name: 'from' | 'to', label: string) => (
    <Field name={name} label={label} error={errorOf(errors, name)}>
      {(control) => <input {...control} type="date" required value={typed[name] ?? ''} />}
    </Field>
  )
  return (
    <div class="stack">
      <PageHead title={w.detailsExport} note={w.detailsExportNote(place)} />
      {kinds.length === 0 ? (
        <Empty title={w.detailsNone}>{w.detailsNoneHow}</Empty>
      ) : (
        <form method="post" class="stack narrow">
          <input type="hidden" name="actId" value={actId} />
          <ErrorSummary title={r.errors} kept={r.kept} errors={errors} />
          <Field name="category" label={w.category} error={errorOf(errors, 'category')}>
            {(control) => (
              <select {...control} required>
                {kinds.map(({ code, name, asks }) => (
                  <option key={code} value={code} selected={code === typed['category']}>
                    {code} {name}（{asks.join(lang === 'zh' ? '、' : ', ')}）
                  </option>
                ))}
              </select>
            )}
          </Field>
          <div class="row">
            {day('from', w.detailsFrom)}
            {day('to', w.detailsTo)}
          </div>
          <Field name="why" label={w.detailsWhy} hint={w.detailsWhyHint} error={errorOf(errors, 'why')}>
            {(control) => <input {...control} required minLength={5} maxLength={300} value={typed['why'] ?? ''} />}
          </Field>
          <Button>{w.detailsTake}</Button>
        </form>
      )}
    </div>
  )
}
