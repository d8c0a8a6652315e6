import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, ErrorSummary, Facts, Field, PageHead, Table, errorOf, when } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { IdentityState } from '../../contract/person.ts'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'
import { IdentityTag, ShowsChoice, titleOf } from './identity-parts.tsx'

export interface MemberPageProps {
  lang: Lang
  typed: Typed
  actId: string
  member: IdentityState & { placeName: string }
  consents: readonly { given: string; withdrawn: string | null; evidence: string }[]
  mayConsent: boolean
}

/** One member or professional: what is kept, whether it is shown, and every consent it rested on. */
export function MemberPage(p: MemberPageProps) {
  const { lang, member } = p
  const w = words(lang).members
  return (
    <div class="stack">
      <PageHead title={member.name} note={titleOf(lang, member)} back={{ href: paths.members(), label: w.back }} />
      <ErrorSummary title={w.wrong} errors={p.typed.errors} />
      <Card>
        <Facts
          facts={[
            { term: w.serves, value: member.placeName },
            { term: w.unit, value: member.unit },
            { term: w.phone, value: member.phone },
            { term: w.branch, value: member.branch },
            { term: w.group, value: member.group },
            { term: w.state, value: <IdentityTag lang={lang} one={member} /> },
          ]}
        />
        <p class="note">{member.hasAccount ? w.saysSelf : w.paper}</p>
      </Card>
      {p.mayConsent ? <Forms {...p} /> : <p class="note">{w.notYours}</p>}
      <Card>
        <h2>{w.consents}</h2>
        <Table
          caption={w.consents}
          rows={p.consents}
          rowKey={(one) => one.given}
          empty={<p class="note">{w.noConsents}</p>}
          columns={[
            { key: 'given', head: w.given, cell: (one) => when(lang, one.given) },
            { key: 'withdrawn', head: w.withdrawn, cell: (one) => (one.withdrawn ? when(lang, one.withdrawn) : '') },
            { key: 'evidence', head: w.evidence, cell: (one) => one.evidence },
          ]}
        />
      </Card>
    </div>
  )
}

function Forms({ lang, typed, actId, member }: MemberPageProps) {
  const w = words(lang).members
  return (
    <Card>
      <h2>{w.record}</h2>
      <form method="post" class="stack narrow">
        <input type="hidden" name="actId" value={actId} />
        <ShowsChoice lang={lang} shows={member.shows} />
        <Field name="evidence" label={w.evidence} hint={w.evidenceHint} error={errorOf(typed.errors, 'evidence')}>
          {(control) => <input {...control} required minLength={4} value={typed.values['evidence'] ?? ''} />}
        </Field>
        <Button name="do" value="show">
          {member.shownSince ? w.renew : w.show}
        </Button>
      </form>
      {member.shownSince ? (
        <form method="post">
          <input type="hidden" name="actId" value={actId} />
          <Button name="do" value="withdraw" kind="danger">
            {w.withdraw}
          </Button>
        </form>
      ) : null}
    </Card>
  )
}
