import type { Lang } from '@lianxin/platform/i18n'
import { levelNames, levels } from '@lianxin/places/contract'
import { Button, errorOf, ErrorSummary, Field, LinkButton, type FieldError } from '@lianxin/ui'
import { channelCodes, channels, natureCodes, natures } from '../../contract/kinds.ts'
import { paths } from '../../contract/paths.ts'
import { ASSISTS, type RuleTyped, type UnitChoices } from './typed-rule.ts'
import { words } from './words.ts'

export interface RuleFormProps {
  lang: Lang
  revision: number
  /** Left out for a new rule, which goes to the top, where exceptions belong. */
  id?: string | undefined
  typed: RuleTyped
  errors: readonly FieldError[]
  choices: UnitChoices
}

type Named = readonly (readonly [value: string, label: string])[]

/** One rule to add or to change: what is left empty does not bind. Works without script. */
export function RuleForm({ lang, revision, id, typed, errors, choices }: RuleFormProps) {
  const w = words(lang)
  const of = (name: string) => typed[name]?.[0] ?? ''
  const text = (name: string, label: string, hint?: string) => (
    <Field name={name} label={label} hint={hint} error={errorOf(errors, name)}>
      {(control) => <input {...control} value={of(name)} maxLength={400} />}
    </Field>
  )
  const day = (name: string, label: string) => (
    <Field name={name} label={label} error={errorOf(errors, name)}>
      {(control) => <input {...control} type="date" value={of(name)} />}
    </Field>
  )
  const select = (name: string, label: string, options: Named, hint?: string) => (
    <Field name={name} label={label} hint={hint} error={errorOf(errors, name)}>
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
  const boxes = (name: string, label: string, options: Named) => (
    <fieldset class="field">
      <legend>{label}</legend>
      <div class="chips">
        {options.map(([value, shown]) => (
          <label key={value} class="chip">
            <input type="checkbox" name={name} value={value} checked={typed[name]?.includes(value) ?? false} />
            <span>{shown}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
  const units = (chosen: string) => (
    <>
      <optgroup label={w.nearestKinds}>
        {choices.kinds.map(({ value, label }) => (
          <option key={value} value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </optgroup>
      <optgroup label={w.namedUnits}>
        {choices.units.map(({ value, label }) => (
          <option key={value} value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </optgroup>
    </>
  )
  const levelChoices: Named = [['', w.any], ...levels.map((code) => [code, levelNames[code][lang]] as const)]
  return (
    <form class="stack" method="post" action={paths.ruleDraft()} id="rule">
      <input type="hidden" name="revision" value={revision} />
      {id === undefined ? null : <input type="hidden" name="id" value={id} />}
      <ErrorSummary title={w.errors} kept={w.kept} errors={errors} />
      <p class="note">{id === undefined ? w.addNote : w.changeNote}</p>
      {text('name', w.name)}
      <h3>{w.when}</h3>
      {text('categories', w.categories, w.categoriesHint)}
      {text('place', w.place, w.placeHint)}
      {boxes(
        'natures',
        w.natures,
        natureCodes.map((code) => [code, natures[code][lang]]),
      )}
      {boxes(
        'channels',
        w.channels,
        channelCodes.map((code) => [code, channels[code][lang]]),
      )}
      {boxes(
        'levels',
        w.levels,
        levels.map((code) => [code, levelNames[code][lang]]),
      )}
      <div class="row">
        {select('remit', w.remit, [
          ['', w.any],
          ['on', w.onRemit],
          ['off', w.offRemit],
        ])}
        {select('hours', w.hours, [
          ['', w.any],
          ['work', w.hoursWork],
          ['off', w.hoursOff],
        ])}
        {day('from', w.from)}
        {day('until', w.until)}
      </div>
      {boxes(
        'weekdays',
        w.weekdays,
        [1, 2, 3, 4, 5, 6, 7].map((day) => [String(day), w.weekday(day)]),
      )}
      <h3>{w.then}</h3>
      <div class="row">
        <Field name="to" label={w.lead} error={errorOf(errors, 'to')}>
          {(control) => (
            <select {...control}>
              <option value="category" selected={of('to') === 'category'}>
                {w.toCategory}
              </option>
              <option value="person" selected={of('to') === 'person'}>
                {w.toPerson}
              </option>
              {units(of('to'))}
            </select>
          )}
        </Field>
        {select('level', w.targetLevel, levelChoices, w.targetLevelHint)}
      </div>
      {text('person', w.personWhy, w.personWhyHint)}
      <fieldset class="field">
        <legend>{w.assists}</legend>
        <div class="row">
          {Array.from({ length: ASSISTS }, (_, i) => (
            <select key={i} name="assist" aria-label={w.assist(i + 1)}>
              <option value="">{w.none}</option>
              {units(typed['assist']?.[i] ?? '')}
            </select>
          ))}
        </div>
      </fieldset>
      <div class="row">
        <Button name="do" value="keep">
          {id === undefined ? w.add : w.change}
        </Button>
        <LinkButton href={paths.ruleDraft()} kind="quiet">
          {w.leave}
        </LinkButton>
      </div>
    </form>
  )
}
