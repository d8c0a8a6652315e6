import type { Lang } from '@lianxin/platform/i18n'
import { Empty, Facts, LinkButton, PageHead, Table, Tag } from '@lianxin/ui'
import { shortCode, type PlaceCode } from '../../contract/codes.ts'
import { levelNames } from '../../contract/levels.ts'
import { placesPaths } from '../../contract/paths.ts'
import { landClassNames, memberNames } from '../../contract/place-fields.ts'
import type { PlaceReply } from '../../contract/schemas.ts'
import { words } from '../words.ts'
import { extentTone } from './tree-page.logic.ts'

interface TreeProps {
  readonly lang: Lang
  readonly place: PlaceReply | undefined
  readonly back: { readonly href: string; readonly label: string } | undefined
  readonly children: readonly PlaceReply[]
  /** What this person may do here. */
  readonly may: { readonly manage: boolean; readonly split: boolean; readonly merge: boolean }
}

/** One place and what is in it, with figures and what may be done. */
export function TreePage({ lang, place, back, children, may }: TreeProps) {
  const w = words(lang).tree
  const code = place?.code as PlaceCode | undefined
  const rows = children
  const bringIn = may.manage ? <LinkButton href={placesPaths.importFile()}>{w.import}</LinkButton> : null
  const fresh = place ? (
    <Empty title={words(lang).grid.emptyTitle}>{words(lang).grid.emptyText}</Empty>
  ) : (
    <Empty title={w.emptyTitle} action={bringIn}>
      {w.emptyText}
    </Empty>
  )
  return (
    <div class="stack">
      <PageHead title={place?.name ?? w.title} note={place?.fullName ?? w.lead} {...(back ? { back } : {})} />
      <div class="chips">
        {may.manage && place ? (
          <LinkButton href={placesPaths.importFile()} kind="quiet">
            {w.import}
          </LinkButton>
        ) : null}
        {code ? <Doings lang={lang} code={code} place={place!} may={may} /> : null}
      </div>
      {place ? <About lang={lang} place={place} /> : null}
      <Table
        caption={w.inside}
        rows={rows}
        rowKey={(row) => row.code}
        empty={fresh}
        columns={[
          {
            key: 'name',
            head: w.name,
            cell: (row) => <a href={placesPaths.tree(row.code as PlaceCode)}>{row.name}</a>,
          },
          { key: 'code', head: w.code, cell: (row) => row.shortCode },
          { key: 'level', head: w.level, cell: (row) => levelNames[row.level][lang] },
          { key: 'extent', head: w.extent, cell: (row) => <Tag tone={extentTone(row.extent)}>{w[row.extent]}</Tag> },
          { key: 'inside', head: w.inside, figures: true, cell: (row) => row.children || '' },
          {
            key: 'population',
            head: w.population,
            figures: true,
            cell: (row) => row.population?.toLocaleString(lang) ?? '–',
          },
          {
            key: 'households',
            head: w.households,
            figures: true,
            cell: (row) => row.households?.toLocaleString(lang) ?? '–',
          },
        ]}
      />
    </div>
  )
}

function Doings({ lang, code, place, may }: { lang: Lang; code: PlaceCode; place: PlaceReply; may: TreeProps['may'] }) {
  const w = words(lang).tree
  const quiet = (href: string, text: string) => (
    <LinkButton href={href} kind="quiet">
      {text}
    </LinkButton>
  )
  return (
    <>
      {may.manage ? quiet(placesPaths.rename(code), w.rename) : null}
      {may.manage ? quiet(placesPaths.describe(code), w.describe) : null}
      {may.split ? quiet(placesPaths.split(code), w.split) : null}
      {may.merge ? quiet(placesPaths.merge(code), w.merge) : null}
      {place.level === 'grid' ? quiet(placesPaths.grid(code), w.publicCard) : null}
      {quiet(placesPaths.export('csv', code), w.exportCsv)}
      {quiet(placesPaths.export('geojson', code), w.exportGeoJson)}
    </>
  )
}

function About({ lang, place }: { lang: Lang; place: PlaceReply }) {
  const w = words(lang).tree
  return (
    <>
      <Facts
        facts={[
          { term: w.code, value: shortCode(place.code as PlaceCode) },
          { term: w.level, value: levelNames[place.level][lang] },
          { term: w.extent, value: w[place.extent] },
          { term: w.population, value: place.population?.toLocaleString(lang) },
          { term: w.households, value: place.households?.toLocaleString(lang) },
          { term: w.landClass, value: place.landClass ? landClassNames[place.landClass][lang] : '' },
          { term: w.aliases, value: place.aliases.join('、') },
          {
            term: w.members,
            value: place.members.map(({ kind, text }) => `${memberNames[kind][lang]} ${text}`).join('、'),
          },
          { term: w.since, value: place.validFrom },
        ]}
      />
      {place.asOf ? <p class="note">{w.figures(place.asOf)}</p> : null}
    </>
  )
}
