import type { Form } from '@lianxin/platform/http'
import type { DutyView } from '../../contract/unit.ts'
import type { RotaLine } from '../../web/units/rota-form.tsx'

/** The lines of a rota form as typed; a line without a person is left out. */
export function rotaTyped(form: Form): RotaLine[] {
  return form.all('line').map((i) => ({
    account: form.get(`account-${i}`) ?? '',
    weekdays: form.all(`day-${i}`).map(Number),
    start: form.get(`start-${i}`) ?? '',
    hours: form.get(`hours-${i}`) ?? '',
    from: form.get(`from-${i}`) ?? '',
    to: form.get(`to-${i}`) ?? '',
    substitute: form.get(`substitute-${i}`) === '1',
  }))
}

/** What the schema is asked to judge. Without a first day a line holds from today. */
export function rotaLines(typed: readonly RotaLine[], today: string): object[] {
  return typed
    .filter((line) => line.account !== '')
    .map(({ account, weekdays, start, hours, from, to, substitute }) => {
      const [hour, minute] = start.split(':').map(Number)
      return {
        account,
        weekdays,
        start: (hour ?? 0) * 60 + (minute ?? 0),
        minutes: Math.round(Number(hours) * 60),
        from: from || today,
        to: to || null,
        substitute,
      }
    })
}

/** A stored rota as the form holds it. */
export function rotaShown(lines: readonly DutyView[]): RotaLine[] {
  const two = (n: number) => String(n).padStart(2, '0')
  return lines.map((line) => ({
    account: line.account,
    weekdays: line.weekdays,
    start: `${two(Math.floor(line.start / 60))}:${two(line.start % 60)}`,
    hours: String(line.minutes / 60),
    from: line.from,
    to: line.to ?? '',
    substitute: line.substitute,
  }))
}
