import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, ErrorSummary, errorOf, Field, LinkButton, Notice, PageHead, type FieldError } from '@lianxin/ui'
import { placesPaths } from '../../contract/paths.ts'
import { MapFigure } from '../map/map-figure.tsx'
import { words } from '../words.ts'

/** A place in a list of answers. */
export interface PlaceShown {
  readonly href: string
  readonly name: string
  readonly note?: string
  /** Way back to the form that wanted a place, with this one filled in. */
  readonly use?: string | undefined
}

export interface FindGridProps {
  readonly lang: Lang
  readonly q: string
  readonly errors: readonly FieldError[]
  /** Undefined before anything was asked. */
  readonly places: readonly PlaceShown[] | undefined
  /** The place is certain: the point lies in it, or the code names it. */
  readonly sure: boolean
  readonly to: string | undefined
  readonly map: {
    readonly version: number
    readonly centre: { readonly lon: number; readonly lat: number }
    readonly zoom: number
  }
}

/** 我在哪个网格: by name, by code, by the phone's position, by the list, by the map. */
export function FindGridPage({ lang, q, errors, places, sure, to, map }: FindGridProps) {
  const w = words(lang).find
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead} />
      <ErrorSummary title={words(lang).tree.fix} errors={errors} />
      <form method="get" action={placesPaths.findGrid()} class="stack tight" data-find role="search">
        {to ? <input type="hidden" name="to" value={to} /> : null}
        <Field name="q" label={w.query} hint={w.queryHint} error={errorOf(errors, 'q') ?? errorOf(errors, 'lon')}>
          {(control) => (
            <input {...control} type="search" value={q} maxLength={100} autocomplete="off" enterkeyhint="search" />
          )}
        </Field>
        <Button>{w.search}</Button>
        <div data-here-box hidden>
          <Button type="button" kind="quiet">
            {w.here}
          </Button>
          <p role="status" data-locating={w.locating} data-denied={w.denied} data-failed={w.failed} />
        </div>
      </form>
      {places ? <Answers lang={lang} places={places} sure={sure} /> : null}
      <p>
        <a class="alone" href={placesPaths.browse()}>
          {w.browse}
        </a>{' '}
        <small>{w.browseHint}</small>
      </p>
      <MapFigure lang={lang} {...map} to={to} use={w.use} />
    </div>
  )
}

function Answers({ lang, places, sure }: { lang: Lang; places: readonly PlaceShown[]; sure: boolean }) {
  const w = words(lang).find
  const [first] = places
  if (!first) return <Notice tone="due">{w.none}</Notice>
  if (sure && places.length === 1)
    return (
      <Card tone="now">
        <h2>{w.found}</h2>
        <p>
          <b>{first.name}</b>
        </p>
        <p>
          <LinkButton href={first.use ?? first.href}>{first.use ? w.use : w.open}</LinkButton>
        </p>
      </Card>
    )
  return (
    <section class="stack tight" aria-label={w.search}>
      <h2>{sure ? w.choose : w.several(places.length)}</h2>
      <ul class="plain">
        {places.map((place) => (
          <li key={place.href}>
            <a href={place.use ?? place.href}>{place.name}</a> {place.note ? <small>{place.note}</small> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
