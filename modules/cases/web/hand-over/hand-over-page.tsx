import type { Lang } from '@lianxin/platform/i18n'
import { Button, Field, Notice, PageHead } from '@lianxin/ui'
import { words } from './words.ts'

interface HandOverPageProps {
  lang: Lang
  action: string
  /** Sending twice hands over once. */
  actId: string
  colleagues: readonly { id: string; name: string }[]
  typed: Readonly<Record<string, string>>
  done?: { handed: number; left: number }
  wrong?: boolean
}

/** 移交、代班: whose cases, to whom, and why. */
export function HandOverPage({ lang, action, actId, colleagues, typed, done, wrong }: HandOverPageProps) {
  const w = words(lang)
  const people = (value: string | undefined) =>
    colleagues.map(({ id, name }) => (
      <option key={id} value={id} selected={id === value}>
        {name}
      </option>
    ))
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.note} />
      {done ? (
        <Notice tone="ok" live>
          {w.done(done.handed, done.left)}
        </Notice>
      ) : null}
      {wrong ? (
        <Notice tone="late" live>
          {w.wrong}
        </Notice>
      ) : null}
      <form class="stack" method="post" action={action}>
        <input type="hidden" name="actId" value={actId} />
        <Field name="from" label={w.from}>
          {(control) => (
            <select {...control}>
              <option value="">{w.nobody}</option>
              {people(typed['from'])}
            </select>
          )}
        </Field>
        <Field name="to" label={w.to}>
          {(control) => (
            <select {...control} required>
              <option value="">{w.pick}</option>
              {people(typed['to'])}
            </select>
          )}
        </Field>
        <Field name="why" label={w.why}>
          {(control) => (
            <textarea {...control} rows={2} required minLength={5} maxLength={1000} value={typed['why'] ?? ''} />
          )}
        </Field>
        <Button>{w.send}</Button>
      </form>
    </div>
  )
}
