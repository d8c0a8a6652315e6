import type { Lang } from '@lianxin/platform/i18n'
import { errorOf, Field } from '@lianxin/ui'
import { webhookEventCodes, webhookEvents } from '../../contract/webhooks/events.ts'
import type { Typed } from '../typed.ts'
import { words } from './words.ts'

/** What is asked of a webhook, new or changed: name, address, events. */
export function WebhookFields({ lang, typed }: { lang: Lang; typed: Typed }) {
  const w = words(lang)
  const { values, errors, chosen } = typed
  const fault = errorOf(errors, 'events')
  return (
    <>
      <Field name="name" label={w.name} hint={w.nameHint} error={errorOf(errors, 'name')}>
        {(control) => <input {...control} required maxLength={60} value={values['name'] ?? ''} />}
      </Field>
      <Field name="url" label={w.url} hint={w.urlHint} error={errorOf(errors, 'url')}>
        {(control) => <input {...control} type="url" required maxLength={500} value={values['url'] ?? ''} />}
      </Field>
      <fieldset id="f-events" tabIndex={-1} class={fault ? 'field bad' : 'field'}>
        <legend>{w.events}</legend>
        {fault ? <p class="err">{fault}</p> : null}
        <div class="chips">
          {webhookEventCodes.map((code) => (
            <label key={code} class="chip">
              <input type="checkbox" name="events" value={code} checked={chosen.includes(code)} />
              <span>{webhookEvents[code][lang]}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  )
}
