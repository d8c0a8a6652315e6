import { Button, Card } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { words } from './words.ts'

interface PushCardProps {
  lang: 'zh' | 'en'
  action: string
  pushKey: string | undefined
  browsers: number
}

/** Browsers that are told. The script shows the button where this one can listen; without it the page says how. */
export function PushCard({ lang, action, pushKey, browsers }: PushCardProps) {
  const w = words(lang)
  return (
    <Card id="push">
      <h2>{w.push}</h2>
      <p class="note">{pushKey ? w.pushWhy : w.pushOff}</p>
      <p>
        {browsers === 0 ? (
          w.pushNone
        ) : (
          <>
            {w.pushCount} <b>{browsers}</b>
          </>
        )}
      </p>
      {pushKey ? (
        <form
          method="post"
          action={action}
          data-push={pushKey}
          data-worker={paths.pushWorker()}
          data-words={JSON.stringify({ denied: w.pushDenied, failed: w.pushFailed })}
        >
          <input type="hidden" name="do" value="listen" />
          <input type="hidden" name="subscription" />
          <p class="note" data-needs>
            {w.pushNeeds}
          </p>
          <Button kind="quiet" hidden>
            {w.pushOn}
          </Button>
          <p class="note" role="status" />
        </form>
      ) : null}
      {browsers > 0 ? (
        <form method="post" action={action}>
          <Button kind="quiet" name="do" value="hush">
            {w.pushDrop}
          </Button>
        </form>
      ) : null}
    </Card>
  )
}
