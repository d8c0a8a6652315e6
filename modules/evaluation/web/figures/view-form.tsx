import type { Lang } from '@lianxin/platform/i18n'
import { Button, Field } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'
import { sayMonth, type View } from './figures.logic.ts'

interface ViewFormProps {
  lang: Lang
  view: View
  months: readonly number[]
}

/** Which months, and grouped by what: a plain form whose answer has an address. */
export function ViewForm({ lang, view, months }: ViewFormProps) {
  const w = words(lang).figures
  const month = (name: 'from' | 'to') => (
    <Field name={name} label={w[name]}>
      {(control) => (
        <select {...control}>
          {months.map((one) => (
            <option key={one} value={one} selected={one === view[name]}>
              {sayMonth(one, w)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  return (
    <form class="row" method="get" action={paths.figures()}>
      <input type="hidden" name="place" value={view.place} />
      {month('from')}
      {month('to')}
      <Field name="by" label={w.by}>
        {(control) => (
          <select {...control}>
            <option value="place" selected={view.by === 'place'}>
              {w.byPlace}
            </option>
            <option value="unit" selected={view.by === 'unit'}>
              {w.byUnit}
            </option>
          </select>
        )}
      </Field>
      <Button kind="quiet">{w.show}</Button>
    </form>
  )
}
