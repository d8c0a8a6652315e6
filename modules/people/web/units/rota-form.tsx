import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, Notice, errorOf, type FieldError } from '@lianxin/ui'
import { words } from '../words.ts'

/** A line as the form holds it; `account` empty is a line not filled in. */
export interface RotaLine {
  account: string
  weekdays: readonly number[]
  /** Hour and minute, 17:30. */
  start: string
  hours: string
  from: string
  to: string
  substitute: boolean
}

interface RotaFormProps {
  lang: Lang
  errors: readonly FieldError[]
  actId: string
  lines: readonly RotaLine[]
  staff: readonly { account: string; name: string; role: string }[]
}

const weekdays = [1, 2, 3, 4, 5, 6, 7]
const fresh: RotaLine = { account: '', weekdays, start: '00:00', hours: '24', from: '', to: '', substitute: false }

/** The whole rota as one form: lines with a name each, two more to fill, saved together. Works without script. */
export function RotaForm({ lang, errors, actId, lines, staff }: RotaFormProps) {
  const w = words(lang).units
  if (staff.length === 0) return <Notice tone="due">{w.noStaff}</Notice>
  const error = errorOf(errors, 'account') ?? errorOf(errors, 'to')
  return (
    <Card>
      <h2>{w.rota}</h2>
      <p class="note">{w.rotaLead}</p>
      {error ? <p class="err">{error}</p> : null}
      <form method="post" class="stack" id="f-account">
        <input type="hidden" name="actId" value={actId} />
        {[...lines, fresh, fresh].map((line, i) => (
          <fieldset key={i} class="row">
            <legend>{i < lines.length ? `${w.rota} ${i + 1}` : w.newLine}</legend>
            <input type="hidden" name="line" value={i} />
            <label>
              {w.person}
              <select name={`account-${i}`}>
                <option value="">{i < lines.length ? w.remove : '–'}</option>
                {staff.map((one) => (
                  <option key={one.account} value={one.account} selected={one.account === line.account}>
                    {one.name}（{one.role}）
                  </option>
                ))}
              </select>
            </label>
            <span role="group" aria-label={w.days} class="chips">
              {weekdays.map((day) => (
                <label key={day} class="chip">
                  <input type="checkbox" name={`day-${i}`} value={day} checked={line.weekdays.includes(day)} />
                  <span>{w.weekday(day)}</span>
                </label>
              ))}
            </span>
            <label>
              {w.start}
              <input type="time" name={`start-${i}`} value={line.start} />
            </label>
            <label>
              {w.hours}
              <input type="number" name={`hours-${i}`} value={line.hours} min="0.5" max="24" step="0.5" />
            </label>
            <label>
              {w.from}
              <input type="date" name={`from-${i}`} value={line.from} />
            </label>
            <label>
              {w.to}
              <input type="date" name={`to-${i}`} value={line.to} />
            </label>
            <label class="chip">
              <input type="checkbox" name={`substitute-${i}`} value="1" checked={line.substitute} />
              <span>{w.substitute}</span>
            </label>
          </fieldset>
        ))}
        <Button>{w.save}</Button>
      </form>
    </Card>
  )
}
