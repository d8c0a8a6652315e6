import type { Lang } from '@lianxin/platform/i18n'
import { Card, Details, onDay } from '@lianxin/ui'
import type { GridPeople, ShownPerson } from '../../contract/person.ts'
import { professions } from '../../contract/professions.ts'
import { words } from '../words.ts'

/** So many are read at a glance; the page’s button must not lie below fifty names. */
const AT_ONCE = 6

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
            {one.away ? (
              <>
                <br />
                <small>{w.away(onDay(lang, one.away.until))}</small> {one.away.standIn.name}{' '}
                <Phone number={one.away.standIn.phone} />
              </>
            ) : null}
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
  const later = people.shown.slice(AT_ONCE)
  return (
    <Card>
      <h2>{w.shown}</h2>
      <p class="note">{w.shownLead(people.shownCount)}</p>
      <List people={people.shown.slice(0, AT_ONCE)} what={what} />
      {later.length > 0 ? (
        <Details summary={w.more(people.shownCount - AT_ONCE)}>
          <List people={later} what={what} />
          {rest > 0 ? <p class="note">{w.more(rest)}</p> : null}
        </Details>
      ) : null}
    </Card>
  )
}

const List = ({ people, what }: { people: readonly ShownPerson[]; what: (one: ShownPerson) => string }) => (
  <ul class="plain">
    {people.map((one) => (
      <li key={one.id}>
        {one.name} <small>{[what(one), one.unit].filter(Boolean).join(' · ')}</small> <Phone number={one.phone} />
      </li>
    ))}
  </ul>
)
