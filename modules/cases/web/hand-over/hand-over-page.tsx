import type { Lang } from '@lianxin/platform/i18n'
import { peoplePaths } from '@lianxin/people/contract'
import { Button, Empty, Field, Notice, PageHead } from '@lianxin/ui'
import { words } from './words.ts'

interface HandOverPageProps {
  lang: Lang
  action: string
  /** Sending twice hands over once. */
  actId: string
  /** Whose cases there are, nobody's among them, each with how many. */
  held: readonly { id: string; name: string }[]
  /** Who may be given them. */
  colleagues: readonly { id: string; name: string }[]
  typed: Readonly<Record<string, string>>
  done?: { handed: number; left: number }
  wrong?: boolean
}

/** 移交: whose cases, to whom, and why; some days of leave are arranged elsewhere and need no hand-over. */
export function HandOverPage({ lang, action, actId, held, colleagues, typed, done, wrong }: HandOverPageProps) {
  const w = words(lang)
  return (
    <div>
      <div class="stack narrow">
        <PageHead title={w.title} note={w.note} />
        <p class="note">
          {w.leave} <a href={peoplePaths.leave()}>{w.leaveAt}</a>
        </p>
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
        {held.length === 0 ? (
          <Empty title={w.none}>{w.noneHow}</Empty>
        ) : (
          <form class="stack" method="post" action={action}>
            <input type="hidden" name="actId" value={actId} />
            <Field name="from" label={w.from}>
              {(control) => (
                <select {...control}>
                  <Options people={held} value={typed['from']} />
                </select>
              )}
            </Field>
            <Field name="to" label={w.to}>
              {(control) => (
                <select {...control} required>
                  <option value="">{w.pick}</option>
                  <Options people={colleagues} value={typed['to']} />
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
        )}
      </div>
    </div>
  )
}

interface OptionsProps {
  people: readonly { id: string; name: string }[]
  value: string | undefined
}

const Options = ({ people, value }: OptionsProps) => (
  <>
    {people.map(({ id, name }) => (
      <option key={id} value={id} selected={id === value}>
        {name}
      </option>
    ))}
  </>
)
