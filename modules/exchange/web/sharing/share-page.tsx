import type { Id } from '@lianxin/platform/ids'
import type { Lang } from '@lianxin/platform/i18n'
import {
  Button,
  Card,
  ErrorSummary,
  errorOf,
  Facts,
  Field,
  LinkButton,
  Notice,
  PageHead,
  Table,
  when,
} from '@lianxin/ui'
import { datasets, type Dataset } from '../../contract/sharing/datasets.ts'
import { sharePaths } from '../../contract/sharing/paths.ts'
import type { Typed } from '../typed.ts'
import { ShareState, type ShareStanding } from './shares-page.tsx'
import { words } from './words.ts'

export interface SharePageProps {
  lang: Lang
  id: Id
  dataset: Dataset
  owner: string
  asker: string
  fields: readonly string[]
  purpose: string
  basis: string
  until: string
  asked: { readonly by: string; readonly at: string }
  ruled: { readonly by: string; readonly at: string; readonly why: string } | null
  standing: ShareStanding
  /** What this person may press. */
  may: readonly ('grant' | 'refuse' | 'revoke')[]
  /** Shown to the asker while it is open. */
  key: { readonly key: string; readonly url: string } | null
  uses: readonly { readonly no: string; readonly at: string; readonly by: string | null; readonly given: number }[]
  actId: string
  typed: Typed
  saved: boolean
}

/** One request for data: what was asked and why, the ruling, and every use of it. */
export function SharePage(p: Omit<SharePageProps, 'key'> & { access: SharePageProps['key'] }) {
  const w = words(p.lang)
  return (
    <div class="stack">
      <PageHead title={datasets[p.dataset][p.lang]} back={{ href: sharePaths.list(), label: w.back }} />
      {p.saved ? (
        <Notice tone="ok" live>
          {w.saved}
        </Notice>
      ) : null}
      <Card>
        <Facts
          facts={[
            { term: w.state, value: <ShareState lang={p.lang} standing={p.standing} /> },
            { term: w.owner, value: p.owner },
            { term: w.asker, value: p.asker },
            { term: w.fields, value: p.fields.join(p.lang === 'zh' ? '、' : ', ') },
            { term: w.purpose, value: p.purpose },
            { term: w.basis, value: p.basis },
            { term: w.until, value: p.until },
            { term: w.askedAt, value: w.by(p.asked.by, when(p.lang, p.asked.at)) },
            { term: w.ruledAt, value: p.ruled && w.by(p.ruled.by, when(p.lang, p.ruled.at)) },
            { term: w.why, value: p.ruled?.why },
          ]}
        />
      </Card>
      {p.access ? (
        <Card>
          <Facts facts={[{ term: w.key, value: <code class="wrap">{p.access.key}</code> }]} />
          <p class="note">{w.keyHow(p.access.url)}</p>
          <p>
            <LinkButton kind="quiet" href={sharePaths.download(p.id)}>
              {w.download}
            </LinkButton>
          </p>
        </Card>
      ) : null}
      {p.may.length > 0 ? (
        <Card tone="now">
          <h2>{w.ruling}</h2>
          <p class="note">{p.may.includes('grant') ? w.rulingHow : w.revokeHow}</p>
          <ErrorSummary title={w.wrong} kept={w.kept} errors={p.typed.errors} />
          <form method="post" action={sharePaths.show(p.id)} class="stack">
            <input type="hidden" name="actId" value={p.actId} />
            <Field name="why" label={w.why} error={errorOf(p.typed.errors, 'why')}>
              {(control) => (
                <input {...control} required minLength={2} maxLength={500} value={p.typed.values['why'] ?? ''} />
              )}
            </Field>
            <div class="row">
              {p.may.map((what) => (
                <Button
                  key={what}
                  kind={what === 'grant' ? 'go' : what === 'revoke' ? 'danger' : 'quiet'}
                  name="do"
                  value={what}
                >
                  {w[what]}
                </Button>
              ))}
            </div>
          </form>
        </Card>
      ) : null}
      <h2>{w.uses}</h2>
      {p.uses.length === 0 ? (
        <p class="note">{w.usesNone}</p>
      ) : (
        <Table
          caption={w.uses}
          rows={p.uses}
          rowKey={(one) => one.no}
          columns={[
            { key: 'at', head: w.at, cell: (one) => when(p.lang, one.at) },
            { key: 'by', head: w.who, cell: (one) => one.by ?? w.program },
            { key: 'given', head: w.rows, figures: true, cell: (one) => one.given },
          ]}
        />
      )}
    </div>
  )
}
