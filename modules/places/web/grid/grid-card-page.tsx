import type { ComponentChildren } from 'preact'
import type { Lang } from '@lianxin/platform/i18n'
import { Card, Details, Facts, LinkButton, PageHead } from '@lianxin/ui'
import { shortCode } from '../../contract/codes.ts'
import type { GridCard, GridPerson } from '../../contract/grid-card.ts'
import { placesPaths } from '../../contract/paths.ts'
import { MapFigure } from '../map/map-figure.tsx'
import { words } from '../words.ts'

interface GridCardProps {
  readonly lang: Lang
  readonly card: GridCard
  readonly tiles: number
  /** Where a report of this grid begins; left out when the house has no reports. */
  readonly report: string | undefined
  /** What was asked here and what came of it. */
  readonly answered?: string | undefined
  /** The people of the grid as the room above draws them; the plain list otherwise. */
  readonly people: ComponentChildren
}

/** The public card of a grid: name, area, worker and phone, supervision phone, as the law wants them posted. */
export function GridCardPage({ lang, card, tiles, report, answered, people }: GridCardProps) {
  const w = words(lang).grid
  const area = card.squareMetres === null ? w.noBorder : w.squareKilometres((card.squareMetres / 1e6).toFixed(2))
  return (
    <div class="stack">
      <PageHead
        title={card.name}
        note={`${card.fullName} · ${area}`}
        back={{ href: placesPaths.findGrid(), label: w.findOther }}
      />
      {people ?? <PlainPeople lang={lang} card={card} />}
      {report ? (
        <p>
          <LinkButton href={report}>{w.report}</LinkButton>
        </p>
      ) : null}
      {answered ? <a href={answered}>{w.answered}</a> : null}
      <Card>
        <h2>{w.about}</h2>
        <Facts
          facts={[
            { term: w.code, value: shortCode(card.code) },
            { term: w.area, value: area },
            { term: w.population, value: card.population === null ? null : w.people(card.population) },
            { term: w.households, value: card.households === null ? null : w.homes(card.households) },
          ]}
        />
        {card.asOf ? <p class="note">{w.asOf(card.asOf)}</p> : null}
      </Card>
      {card.micros.length > 0 ? (
        <Details summary={w.micros(card.micros.length)}>
          <ul class="plain">
            {card.micros.map((micro) => (
              <li key={micro.code}>
                {micro.name} {micro.members.length > 0 ? <small>{micro.members.join('、')}</small> : null}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      {card.centre ? (
        <MapFigure lang={lang} version={tiles} centre={card.centre} zoom={14} marked={shortCode(card.code)} />
      ) : null}
    </div>
  )
}

function PlainPeople({ lang, card }: { lang: Lang; card: GridCard }) {
  const w = words(lang).grid
  return (
    <Card tone="now">
      <h2>{w.who}</h2>
      {card.workers.length === 0 ? <p>{w.noWorker}</p> : null}
      {card.workers.map((one) => (
        <Person key={one.name} person={one} role={one.role === 'gridLeader' ? w.leader : w.worker} />
      ))}
      {card.supervisionPhone ? (
        <p>
          <small>{w.supervision}</small> <a href={`tel:${card.supervisionPhone}`}>{card.supervisionPhone}</a>
        </p>
      ) : null}
    </Card>
  )
}

const Person = ({ person, role }: { person: GridPerson; role: string }) => (
  <p>
    <b>{person.name}</b> <small>{role}</small>{' '}
    {person.phone ? <a href={`tel:${person.phone}`}>{person.phone}</a> : null}
  </p>
)
