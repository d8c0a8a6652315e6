import { Details } from '@lianxin/ui'
import { channels } from '../../contract/kinds.ts'
import { statuses } from '../../contract/moves.ts'
import { paths } from '../../contract/paths.ts'
import { statusLabel } from '../../contract/statuses.ts'
import { words } from '../words.ts'
import { activeFilters, clockChoices, listHref, type FilterOptions, type QueueAsked } from './queue.logic.ts'

interface FiltersProps {
  lang: 'zh' | 'en'
  asked: QueueAsked
  options: FilterOptions
}

/** Search and filters as one small form; the script sends it at each change. What is asked stands below, each with its way out. */
export function Filters({ lang, asked, options }: FiltersProps) {
  const w = words(lang).desk
  const active = activeFilters(asked, options, lang)
  return (
    <form class="bar" method="get" action={paths.desk.queue()} role="search" data-filters>
      <input type="hidden" name="view" value={asked.view} />
      <input
        type="search"
        name="q"
        value={asked.q ?? ''}
        placeholder={`${w.search}  /`}
        aria-label={w.search}
        aria-keyshortcuts="/"
      />
      <Choice name="category" label={w.category} all={w.all} value={asked.category} choices={options.categories} />
      <Choice
        name="status"
        label={w.status}
        all={w.all}
        value={asked.status}
        choices={statuses.map((code) => ({ code, name: statusLabel(code, lang) }))}
      />
      <button class="btn quiet">{w.apply}</button>
      <span class="note">{w.listNote}</span>
      <More lang={lang} asked={asked} options={options} />
      {active.length > 0 ? (
        <ul class="active" aria-label={w.filtersOn}>
          {active.map((one) => (
            <li key={one.name}>
              <a href={one.without} title={w.filterOff}>
                {one.label}
                <span aria-hidden="true"> ×</span>
              </a>
            </li>
          ))}
          <li>
            <a href={listHref({ view: asked.view })}>{w.filtersOff}</a>
          </li>
        </ul>
      ) : null}
    </form>
  )
}

/** What is asked now and then: it takes a press to see it. */
function More({ lang, asked, options }: FiltersProps) {
  const w = words(lang).desk
  return (
    <Details summary={w.moreFilters}>
      <div class="more">
        <Choice name="place" label={w.place} all={w.all} value={asked.place} choices={options.places} />
        <Choice name="clock" label={w.clock} all={w.all} value={asked.clock} choices={clockChoices(lang)} />
        <Choice
          name="channel"
          label={w.channel}
          all={w.all}
          value={asked.channel}
          choices={Object.entries(channels).map(([code, word]) => ({ code, name: word[lang] }))}
        />
        {options.units.length > 0 ? (
          <Choice name="unit" label={w.unit} all={w.all} value={asked.unit} choices={options.units} />
        ) : null}
        <label>
          {w.fromDay} <input type="date" name="from" value={asked.from} />
        </label>
        <label>
          {w.toDay} <input type="date" name="to" value={asked.to} />
        </label>
        <label class="tick">
          <input type="checkbox" name="urgent" value="1" checked={asked.urgent === '1'} /> {w.urgentOnly}
        </label>
        <label class="tick">
          <input type="checkbox" name="mine" value="1" checked={asked.mine === '1'} /> {w.mineOnly}
        </label>
        <button class="btn quiet">{w.apply}</button>
      </div>
    </Details>
  )
}

interface ChoiceProps {
  name: string
  label: string
  all: string
  value: string | undefined
  choices: readonly { code: string; name: string }[]
}

const Choice = ({ name, label, all, value, choices }: ChoiceProps) => (
  <select name={name} aria-label={label}>
    <option value="">
      {label} {all}
    </option>
    {choices.map((one) => (
      <option key={one.code} value={one.code} selected={one.code === value}>
        {one.name}
      </option>
    ))}
  </select>
)
