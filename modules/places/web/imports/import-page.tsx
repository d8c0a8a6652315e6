import type { Lang } from '@lianxin/platform/i18n'
import { Button, Details, ErrorSummary, errorOf, Field, PageHead, type FieldError } from '@lianxin/ui'
import { columns } from '../../contract/columns.ts'
import { placesPaths } from '../../contract/paths.ts'
import { words } from '../words.ts'

/** Where a file of places is brought to be checked. */
export function ImportPage({ lang, errors }: { lang: Lang; errors: readonly FieldError[] }) {
  const w = words(lang).imports
  return (
    <form method="post" enctype="multipart/form-data" class="stack">
      <PageHead title={w.title} note={w.lead} back={{ href: placesPaths.tree(), label: words(lang).tree.back }} />
      <ErrorSummary title={words(lang).tree.fix} errors={errors} />
      <Field name="file" label={w.file} hint={w.fileHint} error={errorOf(errors, 'file')}>
        {(control) => (
          <input {...control} type="file" accept=".csv,.json,.geojson,.gz,text/csv,application/geo+json" required />
        )}
      </Field>
      <label class="check">
        <input type="checkbox" name="repair" value="yes" /> {w.repair}
      </label>
      <label class="check">
        <input type="checkbox" name="snap" value="yes" /> {w.snap}
      </label>
      <Button>{w.check}</Button>
      <Details summary={w.columns}>
        <ul class="plain">
          {Object.entries(columns).map(([name, zh]) => (
            <li key={name}>
              {zh} <small>{name}</small>
            </li>
          ))}
        </ul>
      </Details>
    </form>
  )
}
