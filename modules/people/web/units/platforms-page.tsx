import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, ErrorSummary, Field, PageHead, Table, errorOf } from '@lianxin/ui'
import type { PlaceCode, UnitId } from '../../contract/ids.ts'
import { paths } from '../../contract/paths.ts'
import { platformCodes, platforms, type Platform } from '../../contract/platforms.ts'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'

export interface PlatformUnit {
  id: UnitId
  name: string
  /** Its own line, then the town's office. */
  answersTo: readonly string[]
  staff: readonly string[]
}

export interface PlatformsPageProps {
  lang: Lang
  typed: Typed
  actId: string
  town: PlaceCode
  townName: string
  platforms: readonly { code: Platform; units: readonly PlatformUnit[] }[]
  choices: readonly { id: UnitId; name: string }[]
  mayManage: boolean
}

/** The four platforms (四个平台) of a township: their units, the people there today, and whom each answers to. */
export function PlatformsPage(p: PlatformsPageProps) {
  const { lang } = p
  const w = words(lang).units
  return (
    <div class="stack">
      <PageHead
        title={w.platforms}
        note={w.platformsLead(p.townName)}
        back={{ href: paths.units(p.town), label: w.back }}
      />
      <ErrorSummary title={w.wrong} errors={p.typed.errors} />
      {p.platforms.map(({ code, units }) => (
        <Card key={code}>
          <h2>{platforms[code][lang]}</h2>
          <Table
            caption={platforms[code][lang]}
            rows={units}
            rowKey={(unit) => unit.id}
            empty={<p class="note">{w.platformEmpty}</p>}
            columns={[
              { key: 'name', head: w.name, cell: (unit) => <a href={paths.unit(unit.id)}>{unit.name}</a> },
              { key: 'to', head: w.answersTo, cell: (unit) => unit.answersTo.join('、') },
              { key: 'staff', head: w.here, cell: (unit) => unit.staff.join('、') || w.nobodyHere },
              ...(p.mayManage
                ? [{ key: 'act', head: w.takeOut, cell: (unit: PlatformUnit) => <TakeOut {...p} unit={unit} /> }]
                : []),
            ]}
          />
        </Card>
      ))}
      {p.mayManage ? <PutIn {...p} /> : null}
    </div>
  )
}

function TakeOut({ lang, actId, unit }: PlatformsPageProps & { unit: PlatformUnit }) {
  const w = words(lang).units
  return (
    <form method="post">
      <input type="hidden" name="actId" value={actId} />
      <input type="hidden" name="unit" value={unit.id} />
      <button class="btn quiet" aria-label={`${w.takeOut} ${unit.name}`}>
        {w.takeOut}
      </button>
    </form>
  )
}

function PutIn({ lang, actId, typed, choices }: PlatformsPageProps) {
  const w = words(lang).units
  return (
    <Card>
      <h2>{w.putIn}</h2>
      <form method="post" class="stack narrow">
        <input type="hidden" name="actId" value={actId} />
        <Field name="unit" label={w.title} hint={w.putInHint} error={errorOf(typed.errors, 'unit')}>
          {(control) => (
            <select {...control} required>
              <option value="">–</option>
              {choices.map(({ id, name }) => (
                <option key={id} value={id} selected={typed.values['unit'] === id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="platform" label={w.platform} error={errorOf(typed.errors, 'platform')}>
          {(control) => (
            <select {...control} required>
              {platformCodes.map((code) => (
                <option key={code} value={code} selected={typed.values['platform'] === code}>
                  {platforms[code][lang]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button>{w.putIn}</Button>
      </form>
    </Card>
  )
}
