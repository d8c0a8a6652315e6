import { Chips, Field } from '@lianxin/ui'
import type { ActField } from '../../contract/fields.ts'
import { words } from '../words.ts'
import { SHORT_TEXT as SHORT, type ActOptions } from './act.logic.ts'

interface ActControlProps {
  lang: 'zh' | 'en'
  id: string
  field: ActField
  value: string
  error: string | undefined
  options: ActOptions
}

/** Above this many choices a list is quicker than chips. */
const FEW = 4

/** The control for one field of an act, by its kind. */
export function ActControl({ lang, id, field, value, error, options }: ActControlProps) {
  const w = words(lang).desk
  const optional = field.required ? undefined : w.optional
  const choices = Object.entries(field.choices ?? {})
  if (field.kind === 'choice' && choices.length <= FEW)
    return (
      <Chips
        id={id}
        name={field.name}
        legend={field[lang]}
        optional={optional}
        hint={field.hint?.[lang]}
        error={error}
        value={value}
        required={field.required}
        options={choices.map(([code, word]) => ({ value: code, label: word[lang] }))}
      />
    )
  return (
    <Field id={id} name={field.name} label={field[lang]} optional={optional} hint={field.hint?.[lang]} error={error}>
      {(control) => {
        const asked = { ...control, required: field.required }
        if (field.kind === 'choice')
          return (
            <select {...asked}>
              <option value="">{w.pick}</option>
              {choices.map(([code, word]) => (
                <option key={code} value={code} selected={code === value}>
                  {word[lang]}
                </option>
              ))}
            </select>
          )
        if (field.kind === 'units')
          return (
            <Grouped control={{ ...asked, multiple: true, size: 8 }} value={value} groups={groupsOf('unit', options)} />
          )
        if (field.kind === 'colleague')
          return (
            <select {...asked}>
              <option value="">{w.pick}</option>
              {options.colleagues.map(({ id: account, name }) => (
                <option key={account} value={account} selected={account === value}>
                  {name}
                </option>
              ))}
            </select>
          )
        if (field.kind === 'unit' || field.kind === 'category')
          return <Grouped control={asked} value={value} pick={w.pick} groups={groupsOf(field.kind, options)} />
        if (field.kind === 'files')
          return <input {...control} type="file" accept="image/*,application/pdf" multiple data-shrink />
        if (field.kind === 'date' || field.kind === 'number')
          return <input {...asked} type={field.kind} min={field.min} max={field.max} value={value} />
        if (field.kind === 'bool') return <input {...control} type="checkbox" value="true" checked={value === 'true'} />
        const length = { minLength: field.min, maxLength: field.max }
        return (field.max ?? SHORT) > SHORT ? (
          <textarea {...asked} {...length} rows={4} value={value} />
        ) : (
          <input {...asked} {...length} value={value} />
        )
      }}
    </Field>
  )
}

interface Group {
  name: string
  items: readonly { value: string; label: string }[]
}

const groupsOf = (kind: 'unit' | 'category', options: ActOptions): Group[] =>
  kind === 'unit'
    ? options.units.map((g) => ({ name: g.name, items: g.units.map((u) => ({ value: u.id, label: u.name })) }))
    : options.categories.map((g) => ({ name: g.name, items: g.items.map((c) => ({ value: c.code, label: c.name })) }))

interface GroupedProps {
  control: object
  value: string
  /** The empty choice; a list of several has none. */
  pick?: string
  groups: readonly Group[]
}

const Grouped = ({ control, value, pick, groups }: GroupedProps) => (
  <select {...control} data-long>
    {pick === undefined ? null : <option value="">{pick}</option>}
    {groups.map((group) => (
      <optgroup key={group.name} label={group.name}>
        {group.items.map((item) => (
          <option key={item.value} value={item.value} selected={item.value === value}>
            {item.label}
          </option>
        ))}
      </optgroup>
    ))}
  </select>
)
