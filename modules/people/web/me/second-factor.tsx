import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, Field, Qr, errorOf, type FieldError } from '@lianxin/ui'
import { words } from '../words.ts'

/** So few that new ones should be made. */
const FEW = 3

interface SecondFactorProps {
  lang: Lang
  errors: readonly FieldError[]
  has: boolean
  /** Recovery codes not used yet. */
  left: number
  pending?: { uri: string; secret: string } | undefined
}

/** The second factor: set up by typing its secret into an authenticator, and in force once a first code was right. */
export function SecondFactor({ lang, errors, has, left, pending }: SecondFactorProps) {
  const w = words(lang).me
  const ws = words(lang).second
  return (
    <Card id="second">
      <h2>{w.second}</h2>
      <p class="note">{has ? w.secondOn : w.secondWhy}</p>
      {pending ? (
        <form method="post" class="stack narrow">
          <p>{w.scan}</p>
          <Qr text={pending.uri} label={w.qr} />
          <p class="note">{w.orType}</p>
          <p>
            <code>{pending.secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
          <p>
            <a href={pending.uri}>{w.open}</a>
          </p>
          <input type="hidden" name="uri" value={pending.uri} />
          <input type="hidden" name="secret" value={pending.secret} />
          <Field name="code" label={w.code} error={errorOf(errors, 'code')}>
            {(control) => <input {...control} inputMode="numeric" autoComplete="one-time-code" required />}
          </Field>
          <Button name="do" value="confirm" kind="quiet">
            {w.confirm}
          </Button>
        </form>
      ) : (
        <>
          {has ? (
            <form method="post" class="stack narrow">
              <p class={left < FEW ? 'late' : 'note'}>{left < FEW ? ws.few(left) : ws.left(left)}</p>
              <Button name="do" value="recovery" kind="quiet">
                {ws.renew}
              </Button>
            </form>
          ) : null}
          <form method="post" class="stack narrow">
            {has ? (
              <Field name="password" label={w.current} hint={w.dropWhy} error={errorOf(errors, 'password')}>
                {(control) => <input {...control} type="password" autoComplete="current-password" required />}
              </Field>
            ) : null}
            <Button name="do" value={has ? 'drop' : 'start'} kind="quiet">
              {has ? w.drop : w.start}
            </Button>
          </form>
        </>
      )}
    </Card>
  )
}
