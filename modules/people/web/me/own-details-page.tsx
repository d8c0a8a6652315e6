import type { Lang } from '@lianxin/platform/i18n'
import { Button, ErrorSummary, Field, Notice, PageHead, errorOf } from '@lianxin/ui'
import type { PlaceCode } from '../../contract/ids.ts'
import type { OwnDetails } from '../../contract/own-details.ts'
import { paths } from '../../contract/paths.ts'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'

interface OwnDetailsPageProps {
  lang: Lang
  typed: Typed
  actId: string
  kept: OwnDetails
  homes: readonly { code: PlaceCode; name: string }[]
  saved: boolean
}

/** A resident's own details: all that is kept besides the requests, each with what it is for. */
export function OwnDetailsPage({ lang, typed, actId, kept, homes, saved }: OwnDetailsPageProps) {
  const w = words(lang).own
  const { values, errors } = typed
  return (
    <form method="post" class="stack wide">
      <PageHead title={w.title} note={w.lead} />
      <ErrorSummary title={w.wrong} errors={errors} />
      {saved ? (
        <Notice tone="ok" live>
          {w.saved}
        </Notice>
      ) : null}
      <input type="hidden" name="actId" value={actId} />
      <p>
        {w.phone} <b>{kept.phone}</b>
        <br />
        <small>{w.phoneWhy}</small>
      </p>
      <Field name="name" label={w.name} optional={w.optional} hint={w.nameWhy} error={errorOf(errors, 'name')}>
        {(control) => (
          <input {...control} maxLength={40} autocomplete="name" value={values['name'] ?? kept.name ?? ''} />
        )}
      </Field>
      <Field name="home" label={w.home} hint={w.homeWhy} error={errorOf(errors, 'home')}>
        {(control) => (
          <select {...control}>
            {homes.map(({ code, name }, i) => (
              <option key={code} value={code} selected={code === (values['home'] ?? kept.home)}>
                {i === 0 ? w.notSaid : name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button>{w.save}</Button>
      <p>
        <a href={paths.looks()}>{words(lang).looks.title}</a>
        {' · '}
        <a href={paths.sessions()}>{words(lang).me.sessionsTitle}</a>
      </p>
    </form>
  )
}
