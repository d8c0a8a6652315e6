import type { Lang } from '@lianxin/platform/i18n'
import { Card } from '@lianxin/ui'
import type { GridPeople, ShownPerson } from '../../contract/person.ts'
import { professions } from '../../contract/professions.ts'
import { words } from '../words.ts'

const Phone = ({ number }: { number: string | null }) => (number ? <a href={`tel:${number}`}>{number}</a> : null)

/** The people of a grid as the notice board shows them; placed on the grid's public card by whoever draws it. */
export function GridPeopleCard({ lang, people }: { lang: Lang; people: GridPeople }) {
  const w = words(lang).gridCard
  const organisations = [...people.branches, ...people.groups]
  return (
    <>
      <Card>
        <h2>{w.workers}</h2>
        {people.workers.length === 0 ? <p>{w.none}</p> : null}
        {people.workers.map((one) => (
          <p key={one.name}>
            <b>{one.name}</b> <small>{one.role === 'gridWorker' ? w.worker : w.leader}</small>{' '}
            <Phone number={one.phone} />
          </p>
        ))}
        {people.onDuty ? (
          <p>
            <small>{w.onDuty}</small> {people.onDuty.name} <Phone number={people.onDuty.phone} />
          </p>
        ) : null}
        {people.supervisionPhone ? (
          <p>
            <small>{w.supervision}</small> <Phone number={people.supervisionPhone} />
          </p>
        ) : null}
      </Card>
      {organisations.length > 0 ? (
        <Card>
          <h2>{w.organisations}</h2>
          <p>{organisations.map((one) => one.name).join(' · ')}</p>
        </Card>
      ) : null}
      {people.shownCount > 0 ? <Shown lang={lang} people={people} /> : null}
    </>
  )
}

function Shown({ lang, people }: { lang: Lang; people: GridPeople }) {
  const w = words(lang).gridCard
  const what = (one: ShownPerson) => (one.profession ? professions[one.profession][lang] : w.member)
  const rest = people.shownCount - people.shown.length
  return (
    <Card>
      <h2>{w.shown}</h2>
      <p class="note">{w.shownLead(people.shownCount)}</p>
      <ul class="plain">
        {people.shown.map((one) => (
          <li key={one.id}>
            {one.name} <small>{[what(one), one.unit].filter(Boolean).join(' · ')}</small> <Phone number={one.phone} />
          </li>
        ))}
      </ul>
      {rest > 0 ? <p class="note">{w.more(rest)}</p> : null}
    </Card>
  )
}
