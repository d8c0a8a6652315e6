import type { Lang } from '@lianxin/platform/i18n'
import { Tag, when } from '@lianxin/ui'
import type { IdentityState } from '../../contract/person.ts'
import { professions } from '../../contract/professions.ts'
import { words } from '../words.ts'

/** 律师, 党员. */
export const titleOf = (lang: Lang, one: Pick<IdentityState, 'profession'>): string =>
  one.profession ? professions[one.profession][lang] : words(lang).gridCard.member

/** Whether the public sees a person, since when, and what beside the name. */
export function IdentityTag({ lang, one }: { lang: Lang; one: Pick<IdentityState, 'shownSince' | 'shows'> }) {
  const w = words(lang).members
  if (!one.shownSince) return <Tag>{w.hidden}</Tag>
  return (
    <>
      <Tag tone="ok">{w.shown}</Tag>{' '}
      <small>
        {w.since(when(lang, one.shownSince))}
        {one.shows.length > 0 ? ` · ${one.shows.map((what) => w.parts[what]).join(' · ')}` : null}
      </small>
    </>
  )
}

/** What may be shown beside the name: each its own choice. */
export function ShowsChoice({ lang, shows }: { lang: Lang; shows: readonly string[] }) {
  const w = words(lang).members
  return (
    <fieldset class="field">
      <legend>{w.beside}</legend>
      {(['unit', 'phone'] as const).map((what) => (
        <label key={what} class="check">
          <input type="checkbox" name="shows" value={what} checked={shows.includes(what)} /> {w.parts[what]}
        </label>
      ))}
    </fieldset>
  )
}
