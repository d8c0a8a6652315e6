import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, ErrorSummary, Field, Notice, PageHead, Table, errorOf } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { IdentityState } from '../../contract/person.ts'
import type { OpenSession } from '../../contract/sessions.ts'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'
import { OwnIdentity } from './own-identity.tsx'
import { SessionsCard } from './sessions-card.tsx'
import { SecondFactor } from './second-factor.tsx'

export interface MePageProps {
  lang: Lang
  typed: Typed
  name: string
  login: string
  mustChange: boolean
  /** Holds no power until a second factor is set up. */
  limited: boolean
  done?: 'changed' | 'ended' | 'endedOne' | undefined
  posts: readonly { id: string; role: string; place: string; unit: string | null; current: boolean }[]
  identities: readonly (IdentityState & { placeName: string })[]
  actId: string
  hasSecond: boolean
  /** Recovery codes not used yet. */
  recoveryLeft: number
  /** A secret just made, not yet confirmed. */
  pending?: { uri: string; secret: string } | undefined
  sessions: readonly OpenSession[]
}

/** One's own account: posts, password, second factor, devices. */
export function MePage(p: MePageProps) {
  const w = words(p.lang).me
  const { errors } = p.typed
  return (
    <div class="stack">
      <PageHead title={w.title} note={`${p.name} · ${p.login}`} />
      {p.mustChange ? <Notice tone="due">{w.mustChange}</Notice> : null}
      {p.limited ? <Notice tone="late">{w.limited}</Notice> : null}
      {p.done ? (
        <Notice tone="ok" live>
          {w[p.done]}
        </Notice>
      ) : null}
      <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
      <Card>
        <h2>{w.posts}</h2>
        <form method="post">
          <Table
            caption={w.posts}
            rows={p.posts}
            rowKey={(post) => post.id}
            columns={[
              { key: 'role', head: w.role, cell: (post) => post.role },
              { key: 'place', head: w.place, cell: (post) => post.place },
              { key: 'unit', head: w.unit, cell: (post) => post.unit ?? '' },
              {
                key: 'act',
                head: w.actAs,
                cell: (post) =>
                  post.current ? (
                    w.actingNow
                  ) : (
                    <button class="btn quiet" name="post" value={post.id}>
                      {w.actAs}
                    </button>
                  ),
              },
            ]}
          />
        </form>
      </Card>
      <Card>
        <h2>{w.password}</h2>
        <form method="post" class="stack narrow">
          <input type="hidden" autocomplete="username" value={p.login} />
          <Field name="current" label={w.current} error={errorOf(errors, 'current')}>
            {(control) => <input {...control} type="password" autoComplete="current-password" required />}
          </Field>
          <Field name="next" label={w.next} hint={w.nextHint} error={errorOf(errors, 'next')}>
            {(control) => <input {...control} type="password" autoComplete="new-password" minLength={10} required />}
          </Field>
          <Button name="do" value="password" kind={p.mustChange ? 'go' : 'quiet'}>
            {w.change}
          </Button>
        </form>
      </Card>
      {p.identities.map((one) => (
        <OwnIdentity key={one.id} lang={p.lang} actId={p.actId} one={one} />
      ))}
      <SecondFactor lang={p.lang} errors={errors} has={p.hasSecond} left={p.recoveryLeft} pending={p.pending} />
      <SessionsCard lang={p.lang} sessions={p.sessions} />
      <Card>
        <p>
          <a href={paths.staffLooks()}>{words(p.lang).looks.title}</a>
        </p>
      </Card>
    </div>
  )
}
