import type { Lang } from '@lianxin/platform/i18n'
import { Button, Details, Field } from '@lianxin/ui'
import { channelCodes, channels } from '../../contract/kinds.ts'
import type { RuleTyped } from './rules.logic.ts'
import { words } from './words.ts'

export interface UnitChoice {
  id: string
  name: string
}

interface NewRuleProps {
  lang: Lang
  typed: RuleTyped
  units: readonly UnitChoice[]
}

/** The form of one more rule; it goes to the top of the draft, where exceptions belong. */
export function NewRule({ lang, typed, units }: NewRuleProps) {
  const w = words(lang)
  const of = (name: string) => typed[name] ?? ''
  const text = (name: string, label: string, hint?: string) => (
    <Field name={name} label={label} hint={hint}>
      {(control) => <input {...control} value={of(name)} maxLength={400} />}
    </Field>
  )
  const select = (name: string, label: string, options: readonly (readonly [string, string])[]) => (
    <Field name={name} label={label}>
      {(control) => (
        <select {...control}>
          {options.map(([value, shown]) => (
            <option key={value} value={value} selected={value === of(name)}>
              {shown}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  return (
    <Details summary={w.add} open={Object.keys(typed).length > 0}>
      <div class="stack">
        <p class="note">{w.addNote}</p>
        {text('name', w.name)}
        {text('categories', w.categories, w.categoriesHint)}
        {text('place', w.place, w.placeHint)}
        {select('channel', w.channels, [
          ['', w.any],
          ...channelCodes.map((code) => [code, channels[code][lang]] as const),
        ])}
        {select('hours', w.hours, [
          ['', w.hoursAny],
          ['work', w.hoursWork],
          ['off', w.hoursOff],
        ])}
        {select('to', w.target, [
          ['category', w.toCategory],
          ['unit', w.toUnit],
          ['person', w.toPerson],
        ])}
        {select('unit', w.unit, [['', w.any], ...units.map((unit) => [unit.id, unit.name] as const)])}
        {text('person', w.personWhy)}
        <Button kind="quiet" name="do" value="add">
          {w.add}
        </Button>
      </div>
    </Details>
  )
}
