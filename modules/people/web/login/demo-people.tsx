import type { Lang } from '@lianxin/platform/i18n'
import { Card } from '@lianxin/ui'
import { words } from '../words.ts'

export interface DemoPerson {
  /** Name of the form's field: a login or a phone. */
  field: 'login' | 'phone'
  value: string
  label: string
  /** What they are and where. */
  what: string
}

interface DemoPeopleProps {
  lang: Lang
  people: readonly DemoPerson[]
  next: string
}

/** People to try, in a demonstration city only: one button each. */
export function DemoPeople({ lang, people, next }: DemoPeopleProps) {
  const w = words(lang).login
  if (people.length === 0) return null
  return (
    <Card tone="why">
      <h2>{w.demoTitle}</h2>
      <p class="note">{w.demoLead}</p>
      <ul class="plain">
        {people.map((person) => (
          <li key={person.value}>
            <form method="post">
              <input type="hidden" name="next" value={next} />
              <input type="hidden" name={person.field} value={person.value} />
              <button class="btn quiet" name="do" value="demo">
                {person.label}
              </button>{' '}
              <small>{person.what}</small>
            </form>
          </li>
        ))}
      </ul>
    </Card>
  )
}
