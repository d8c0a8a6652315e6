import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, Table, Tag, when } from '@lianxin/ui'
import type { OpenSession } from '../../contract/sessions.ts'
import { words } from '../words.ts'

interface SessionsCardProps {
  lang: Lang
  sessions: readonly OpenSession[]
}

/** Where somebody is signed in; each may be ended, and all others at once. */
export function SessionsCard({ lang, sessions }: SessionsCardProps) {
  const w = words(lang).me
  return (
    <Card id="sessions">
      <h2>{w.sessions}</h2>
      <p class="note">{sessions.length > 1 ? w.sessionsLead : w.noOthers}</p>
      <form method="post" class="stack">
        <Table
          caption={w.sessions}
          rows={sessions}
          rowKey={(one) => one.key}
          columns={[
            { key: 'device', head: w.device, cell: (one) => one.device },
            { key: 'from', head: w.from, cell: (one) => networkSaid(lang, one.network) },
            { key: 'seen', head: w.seen, cell: (one) => when(lang, one.seen) },
            { key: 'since', head: w.since, cell: (one) => when(lang, one.since) },
            { key: 'end', head: w.endOne, cell: (one) => <EndOne lang={lang} one={one} /> },
          ]}
        />
        <input type="hidden" name="do" value="end" />
      </form>
      {sessions.length > 1 ? (
        <form method="post">
          <Button name="do" value="elsewhere" kind="quiet">
            {w.elsewhere}
          </Button>
        </form>
      ) : null}
    </Card>
  )
}

function EndOne({ lang, one }: { lang: Lang; one: OpenSession }) {
  const w = words(lang).me
  if (one.current) return <Tag>{w.thisOne}</Tag>
  return (
    <button class="btn quiet" name="session" value={one.key}>
      {w.endOne}
    </button>
  )
}

function networkSaid(lang: Lang, { kind, net }: OpenSession['network']): string {
  const w = words(lang).me
  return kind === 'self' ? w.netSelf : kind === 'private' ? w.netPrivate(net) : net
}
