import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, Facts, Tag, when } from '@lianxin/ui'
import { grounds, outcomes, rights, type Ground, type Outcome, type Right } from '../../contract/rights.ts'
import type { MineWords } from './words.ts'

export interface RequestShown {
  readonly id: string
  readonly kind: Right
  readonly words: string
  readonly askedAt: string
  readonly dueAt: string
  readonly state: Outcome
  readonly ground: Ground | null
  readonly answer: string | null
  readonly erasedAt: string | null
}

interface OneProps {
  one: RequestShown
  lang: Lang
  w: MineWords
  actId: string
}

const tones = { open: 'lake', granted: 'ok', partly: 'due', refused: 'late', withdrawn: 'plain' } as const

function deletion({ one, lang, w }: Pick<OneProps, 'one' | 'lang' | 'w'>): string | null {
  if (one.kind !== 'delete' || (one.state !== 'granted' && one.state !== 'partly')) return null
  return one.erasedAt ? w.erased(when(lang, one.erasedAt)) : w.erasing
}

function One({ one, lang, w, actId }: OneProps) {
  return (
    <Card>
      <h3>
        {rights[one.kind][lang]} <Tag tone={tones[one.state]}>{outcomes[one.state][lang]}</Tag>
      </h3>
      <p>
        {when(lang, one.askedAt)} {one.state === 'open' ? `· ${w.due(when(lang, one.dueAt))}` : null}
      </p>
      {one.words ? <p>{one.words}</p> : null}
      <Facts
        facts={[
          { term: w.answer, value: one.answer },
          { term: w.ground, value: one.ground && grounds[one.ground][lang] },
        ]}
      />
      {deletion({ one, lang, w }) ? <p>{deletion({ one, lang, w })}</p> : null}
      {one.state === 'open' ? (
        <form method="post">
          <input type="hidden" name="actId" value={actId} />
          <input type="hidden" name="id" value={one.id} />
          <Button kind="quiet" name="do" value="withdraw">
            {w.undo}
          </Button>
        </form>
      ) : null}
    </Card>
  )
}

/** What somebody asked about their data, with clock and answer. */
export function OwnRequests({ requests, ...rest }: Omit<OneProps, 'one'> & { requests: readonly RequestShown[] }) {
  if (requests.length === 0) return <p>{rest.w.requestsNone}</p>
  return (
    <>
      {requests.map((one) => (
        <One key={one.id} one={one} {...rest} />
      ))}
    </>
  )
}
