import { Chips, Details, Field, type FieldError } from '@lianxin/ui'
import type { DetailAsked } from '../../contract/case-view.ts'
import { DetailFields } from '../details/detail-fields.tsx'
import type { CasesWords } from '../words.ts'
import type { CategoryGroupShown, CategoryShown } from './shown.ts'

interface SortProps {
  lang: 'zh' | 'en'
  w: CasesWords['report']
  value: string
  /** Offered at once; the script moves what fits the text to the front. */
  common: readonly CategoryShown[]
  groups: readonly CategoryGroupShown[]
  /** What the chosen kind asks for, and what was given. */
  asks: readonly DetailAsked[]
  details: Readonly<Record<string, string>>
  errors: readonly FieldError[]
  /** Page that shows the form for a kind; the script takes from it what the kind asks for. */
  action: string
}

/** What kind of matter: a few chips, and the whole list behind them. Never required. */
export function Sort({ lang, w, value, common, groups, asks, details, errors, action }: SortProps) {
  const listed = value !== '' && !common.some((c) => c.code === value)
  const asking = codesThatAsk(common, groups)
  const options = [...common.map((c) => ({ value: c.code, label: c.name })), { value: '', label: w.sortUnsure }]
  return (
    <div
      data-sort
      data-words={JSON.stringify({ why: w.sortWhy('{name}', '{word}'), none: w.sortNone })}
      data-asking={asking.join(' ')}
      data-action={action}
    >
      <Chips name="category" legend={w.sort} optional={w.optional} options={options} value={listed ? undefined : value}>
        <p class="note" data-why role="status" />
      </Chips>
      <Details summary={w.sortMore} open={listed}>
        <div data-find hidden>
          <Field name="category_find" label={w.sortFind} hint={w.sortFindHint}>
            {({ name: _, ...control }) => <input {...control} type="search" autocomplete="off" />}
          </Field>
          <div class="chips lines" data-found role="status" />
        </div>
        {listed ? (
          <Listed w={w} groups={groups} value={value} />
        ) : (
          // A hundred choices take a weak phone longer to measure than all the rest of the page to draw: where script
          // runs they stay text until somebody looks for them.
          <noscript data-listed>
            <Listed w={w} groups={groups} value="" />
          </noscript>
        )}
      </Details>
      <div class="stack" data-asked>
        {asks.length > 0 ? <p class="note">{w.detailsLead}</p> : null}
        <DetailFields lang={lang} asks={asks} typed={details} errors={errors} />
      </div>
    </div>
  )
}

/** The kinds that ask for details; most ask for nothing. */
const codesThatAsk = (common: readonly CategoryShown[], groups: readonly CategoryGroupShown[]): string[] => [
  ...new Set([...common, ...groups.flatMap(({ items }) => items)].flatMap(({ code, asks }) => (asks ? [code] : []))),
]

/** The whole list, by heading. */
const Listed = ({ w, groups, value }: Pick<SortProps, 'w' | 'groups' | 'value'>) => (
  <Field name="category_listed" label={w.sortList}>
    {(control) => (
      <select {...control}>
        <option value="">{w.sortUnsure}</option>
        {groups.map((group) => (
          <optgroup key={group.name} label={group.name}>
            {group.items.map((item) => (
              <option key={item.code} value={item.code} selected={item.code === value} data-also={item.also?.join(' ')}>
                {item.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    )}
  </Field>
)
