import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, Empty, ErrorSummary, errorOf, Field, Notice, PageHead, Table, Tag, when } from '@lianxin/ui'
import { linkPaths } from '../../contract/links/paths.ts'
import type { Typed } from '../typed.ts'
import { words } from './words.ts'

interface ContactsPageProps {
  lang: Lang
  typed: Typed
  actId: string
  saved: boolean
  contacts: readonly { readonly unit: string; readonly name: string; readonly email: string }[]
  links: readonly {
    readonly id: string
    readonly number: string
    readonly unit: string
    readonly madeAt: string
    readonly expires: string
    readonly opened: boolean
    readonly answered: boolean
    readonly live: boolean
  }[]
}

/** Units that are written to, and the links they were sent. */
export function ContactsPage(p: ContactsPageProps) {
  const w = words(p.lang)
  const { values, errors } = p.typed
  return (
    <div class="stack">
      <PageHead title={w.contactsTitle} note={w.contactsLead} />
      {p.saved ? (
        <Notice tone="ok" live>
          {w.saved}
        </Notice>
      ) : null}
      {p.contacts.length === 0 ? (
        <Empty title={w.contactsNone}>{w.contactsNoneHow}</Empty>
      ) : (
        <Table
          caption={w.list}
          rows={p.contacts}
          rowKey={(one) => one.unit}
          columns={[
            { key: 'name', head: w.unit, cell: (one) => one.name },
            { key: 'email', head: w.email, cell: (one) => one.email },
            {
              key: 'stop',
              head: w.stop,
              cell: (one) => <Press {...p} what="stop" name="unit" value={one.unit} label={w.stop} />,
            },
          ]}
        />
      )}
      <Card>
        <h2>{w.add}</h2>
        <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
        <form method="post" action={linkPaths.contacts()} class="stack">
          <input type="hidden" name="actId" value={p.actId} />
          <Field name="unit" label={w.unit} hint={w.proposedHint} error={errorOf(errors, 'unit')}>
            {(control) => <input {...control} required maxLength={60} value={values['unit'] ?? ''} />}
          </Field>
          <Field name="email" label={w.email} hint={w.emailHint} error={errorOf(errors, 'email')}>
            {(control) => <input {...control} type="email" required maxLength={254} value={values['email'] ?? ''} />}
          </Field>
          <Button name="do" value="set">
            {w.add}
          </Button>
        </form>
      </Card>
      {p.links.length === 0 ? null : (
        <Table
          caption={w.links}
          captionShown
          rows={p.links}
          rowKey={(one) => one.id}
          columns={[
            { key: 'number', head: w.number, cell: (one) => one.number },
            { key: 'unit', head: w.unit, cell: (one) => one.unit },
            { key: 'made', head: w.madeAt, cell: (one) => when(p.lang, one.madeAt) },
            { key: 'expires', head: w.expires, cell: (one) => when(p.lang, one.expires) },
            {
              key: 'state',
              head: w.state,
              cell: (one) => (
                <Tag tone={one.answered ? 'ok' : one.live ? 'lake' : 'plain'}>
                  {one.answered ? w.answered : one.live ? (one.opened ? w.opened : w.open) : w.over}
                </Tag>
              ),
            },
            {
              key: 'revoke',
              head: w.revoke,
              cell: (one) =>
                one.live ? <Press {...p} what="revoke" name="link" value={one.id} label={w.revoke} /> : '',
            },
          ]}
        />
      )}
    </div>
  )
}

const Press = (p: { actId: string; what: string; name: string; value: string; label: string }) => (
  <form method="post" action={linkPaths.contacts()}>
    <input type="hidden" name="actId" value={p.actId} />
    <input type="hidden" name={p.name} value={p.value} />
    <Button kind="quiet" name="do" value={p.what}>
      {p.label}
    </Button>
  </form>
)
