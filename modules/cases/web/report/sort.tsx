import { Chips, Details, Field } from '@lianxin/ui'
import type { CasesWords } from '../words.ts'
import type { CategoryGroupShown, CategoryShown } from './shown.ts'

interface SortProps {
  w: CasesWords['report']
  value: string
  /** Offered at once; the script moves what fits the text to the front. */
  common: readonly CategoryShown[]
  groups: readonly CategoryGroupShown[]
}

/** What kind of matter: a few chips, and the whole list behind them. Never required. */
export function Sort({ w, value, common, groups }: SortProps) {
  const listed = value !== '' && !common.some((c) => c.code === value)
  const asks = asksOf(common, groups)
  const options = [...common.map((c) => ({ value: c.code, label: c.name })), { value: '', label: w.sortUnsure }]
  return (
    <div
      data-sort
      data-words={JSON.stringify({ why: w.sortWhy('{name}', '{word}'), none: w.sortNone, asks: w.sortAsks('{asks}') })}
      data-asks={JSON.stringify(asks)}
    >
      <Chips name="category" legend={w.sort} optional={w.optional} options={options} value={listed ? undefined : value}>
        <p class="note" data-why role="status" />
      </Chips>
      <p class="note" data-asked role="status">
        {asks[value] ? w.sortAsks(asks[value]) : null}
      </p>
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
    </div>
  )
}

/** What is worth adding, by kind; most kinds ask for nothing. */
function asksOf(common: readonly CategoryShown[], groups: readonly CategoryGroupShown[]): Record<string, string> {
  const all = [...common, ...groups.flatMap(({ items }) => items)]
  return Object.fromEntries(all.flatMap(({ code, asks }) => (asks ? [[code, asks]] : [])))
}

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
