import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, Details, ErrorSummary, Facts, Field, Notice, PageHead, Tag, errorOf } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'
import { PostFields } from './post-fields.tsx'

export interface AccountPageProps {
  lang: Lang
  typed: Typed
  actId: string
  account: { name: string; login: string; phone: string | null; disabled: boolean; second: boolean }
  posts: readonly { id: string; title: string; unit: string | null; from: string; to: string | null; ended: boolean }[]
  mayManage: boolean
  mayGrant: boolean
  mayUnmask: boolean
  mayEndSessions: boolean
  /** The full number, after its reason was written down. */
  fullPhone?: string | undefined
}

/** One member of staff: who they are, what posts they hold, and what may be done about it. */
export function AccountPage(p: AccountPageProps) {
  const w = words(p.lang).accounts
  const { errors, values } = p.typed
  const act = <input type="hidden" name="actId" value={p.actId} />
  const reason = (label: string, hint: string) => (
    <Field name="reason" label={label} hint={hint} error={errorOf(errors, 'reason')}>
      {(control) => <input {...control} required minLength={4} maxLength={300} value={values['reason'] ?? ''} />}
    </Field>
  )
  return (
    <div>
      <div class="stack narrow">
        <PageHead title={p.account.name} back={{ href: paths.people(), label: w.back }} />
        <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
        {p.fullPhone ? (
          <Notice live title={w.phoneIs}>
            <a href={`tel:${p.fullPhone}`}>{p.fullPhone}</a>
          </Notice>
        ) : null}
        <Card>
          <Facts
            facts={[
              { term: w.login, value: p.account.login },
              { term: w.phone, value: p.account.phone },
              { term: w.state, value: p.account.disabled ? w.disabled : p.account.second ? w.second : w.active },
            ]}
          />
          {p.mayUnmask && p.account.phone && !p.fullPhone ? (
            <Details summary={w.see}>
              <form method="post" class="stack">
                {act}
                {reason(w.seeReason, w.seeHint)}
                <Button name="do" value="unmask" kind="quiet">
                  {w.show}
                </Button>
              </form>
            </Details>
          ) : null}
        </Card>
        <Card>
          <h2>{w.posts}</h2>
          {p.posts.map((post) => (
            <div key={post.id}>
              <p>
                <b>{post.title}</b> {post.unit} <small>{w.since(post.from, post.to)}</small>{' '}
                {post.ended ? <Tag>{w.ended}</Tag> : null}
              </p>
              {p.mayGrant && !post.ended ? (
                <Details summary={w.end}>
                  <form method="post" class="stack">
                    {act}
                    <input type="hidden" name="post" value={post.id} />
                    {reason(w.reason, w.reasonHint)}
                    <Button name="do" value="end" kind="danger">
                      {w.end}
                    </Button>
                  </form>
                </Details>
              ) : null}
            </div>
          ))}
          {p.mayGrant && !p.account.disabled ? (
            <Details summary={w.give} open={values['do'] === 'give'}>
              <form method="post" class="stack">
                {act}
                <PostFields lang={p.lang} typed={p.typed} />
                <Field name="to" label={w.to} optional={w.optional} hint={w.toHint} error={errorOf(errors, 'to')}>
                  {(control) => <input {...control} type="date" value={values['to'] ?? ''} />}
                </Field>
                <Button name="do" value="give" kind="quiet">
                  {w.giveGo}
                </Button>
              </form>
            </Details>
          ) : null}
        </Card>
        {p.mayEndSessions && !p.account.disabled ? (
          <Details summary={w.endSessions}>
            <form method="post" class="stack">
              {act}
              <p>{w.endSessionsWhy}</p>
              {reason(w.reason, w.reasonHint)}
              <Button name="do" value="sessions" kind="quiet">
                {w.endSessions}
              </Button>
            </form>
          </Details>
        ) : null}
        {p.mayManage && p.account.disabled ? (
          <Details summary={w.reopen}>
            <form method="post" class="stack">
              {act}
              <p>{w.reopenWhy}</p>
              {reason(w.reason, w.reasonHint)}
              <Button name="do" value="reopen" kind="quiet">
                {w.reopen}
              </Button>
            </form>
          </Details>
        ) : null}
        {p.mayManage && !p.account.disabled ? (
          <Details summary={w.disable}>
            <form method="post" class="stack">
              {act}
              <p>{w.disableWhy}</p>
              {reason(w.reason, w.reasonHint)}
              <Button name="do" value="disable" kind="danger">
                {w.disable}
              </Button>
            </form>
          </Details>
        ) : null}
      </div>
    </div>
  )
}
