import type { Lang } from '@lianxin/platform/i18n'
import type { Id } from '@lianxin/platform/ids'
import { Button, Card, ErrorSummary, Facts, LinkButton, Notice, PageHead, Table, type FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'
import { EntryForm, type EntryFormProps } from './entry-form.tsx'
import type { SheetLine } from './sheet.logic.ts'

export interface SignedShown {
  readonly edition: number
  readonly sentence: string
  readonly holds: boolean
  readonly checksum: string
  readonly signature: string
}

export interface SheetPageProps {
  lang: Lang
  scheme: { id: Id; name: string }
  title: string
  note: string
  /** Which sheet it is, as its forms send it. */
  which: Readonly<Record<'unit' | 'kind' | 'month', string>>
  lines: readonly SheetLine[]
  total: string
  isFrozen: boolean
  /** The edition shown; null for a draft. */
  signed: SignedShown | null
  earlier: readonly SignedShown[]
  changedSince: boolean
  changes: readonly { readonly term: string; readonly value: string }[]
  /** The frozen periods it rests on. */
  lists: readonly { readonly href: string; readonly name: string; readonly checksum: string }[]
  entry: Omit<EntryFormProps, 'lang' | 'which' | 'action'> | null
  sign: { actId: string } | null
  errors: readonly FieldError[]
  saved: 'entered' | 'signedNow' | null
}

function Signature({ lang, one }: { lang: Lang; one: SignedShown }) {
  const w = words(lang).schemes
  return (
    <Facts
      facts={[
        { term: w.edition(one.edition), value: one.sentence },
        { term: w.checksum, value: <code class="wrap">{one.checksum}</code> },
        { term: w.signature, value: <code class="wrap">{one.signature}</code> },
        {
          term: w.key,
          value: one.holds ? <a href="/api/evaluation/key">{w.holds}</a> : <b class="late">{w.broken}</b>,
        },
      ]}
    />
  )
}

function Lines({ lang, lines }: Pick<SheetPageProps, 'lang' | 'lines'>) {
  const w = words(lang).schemes
  return (
    <Table
      caption={w.sheets}
      rows={lines}
      rowKey={({ code }) => code}
      columns={[
        { key: 'item', head: w.item, cell: (one) => one.name },
        { key: 'weight', head: w.weight, cell: (one) => one.weight, figures: true },
        { key: 'target', head: w.target, cell: (one) => one.target },
        {
          key: 'value',
          head: w.value,
          wide: true,
          cell: (one) => (
            <>
              <b>{one.value}</b>
              <br />
              <small>{one.base}</small>
              {one.files.map((id, i) => (
                <a key={id} href={paths.evidence(id as Id)}>
                  {' '}
                  {`${w.evidence} ${i + 1}`}
                </a>
              ))}
              {one.frozen ? (
                <>
                  <br />
                  <small>{one.frozen}</small>
                </>
              ) : null}
            </>
          ),
        },
        { key: 'band', head: w.band, cell: (one) => one.band },
        { key: 'points', head: w.points, cell: (one) => <b class="figure-line">{one.points}</b>, figures: true },
        { key: 'how', head: w.how, wide: true, cell: (one) => <small>{one.how}</small> },
      ]}
    />
  )
}

function SignForm({
  lang,
  scheme,
  which,
  sign,
  errors,
}: Pick<SheetPageProps, 'lang' | 'scheme' | 'which' | 'errors'> & { sign: { actId: string } }) {
  const w = words(lang).schemes
  return (
    <form class="card stack" method="post" action={paths.sheet(scheme.id)} id="f-form">
      <input type="hidden" name="do" value="sign" />
      <input type="hidden" name="actId" value={sign.actId} />
      {Object.entries(which).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary title={w.errors} errors={errors} />
      <p class="note">{w.signNote}</p>
      <Button>{w.sign}</Button>
    </form>
  )
}

/** A department's sheet: each item with target, figure, base, interval, points and how; signed, or a draft. */
export function SheetPage(props: SheetPageProps) {
  const { lang, scheme, title, note, which, lines, total, isFrozen, signed, earlier, changedSince } = props
  const { changes, lists, entry, sign, errors, saved } = props
  const w = words(lang).schemes
  const file = (as: 'xlsx' | 'pdf' | 'json') =>
    `${paths.sheetFile(scheme.id, as)}?${new URLSearchParams(which).toString()}`
  return (
    <div class="stack sheet-page">
      <PageHead title={title} note={note} back={{ href: paths.scheme(scheme.id), label: scheme.name }} />
      {saved ? <Notice tone="ok" live title={w[saved]} /> : null}
      {isFrozen ? null : <Notice title={w.notFrozen}>{w.notFrozenWhat}</Notice>}
      {changedSince ? (
        <Notice tone="due" title={w.changedSince}>
          {w.changedSinceWhat}
        </Notice>
      ) : null}
      {signed ? <Signature lang={lang} one={signed} /> : <Notice title={w.draft}>{w.draftNote}</Notice>}
      <Lines lang={lang} lines={lines} />
      <Card>
        <h2>{w.total}</h2>
        <p>
          <b>{total}</b>
        </p>
      </Card>
      {isFrozen ? (
        <p class="row">
          <LinkButton href={file('xlsx')} kind="quiet">
            {w.xlsx}
          </LinkButton>
          <LinkButton href={file('pdf')} kind="quiet">
            {w.pdf}
          </LinkButton>
          {signed ? (
            <LinkButton href={file('json')} kind="quiet">
              {w.signedText}
            </LinkButton>
          ) : null}
        </p>
      ) : null}
      {sign ? <SignForm lang={lang} scheme={scheme} which={which} sign={sign} errors={errors} /> : null}
      {entry ? <EntryForm lang={lang} action={paths.sheet(scheme.id)} which={which} {...entry} /> : null}
      <Card>
        <h2>{w.frozenLists}</h2>
        <Facts
          facts={lists.map(({ href, name, checksum }) => ({
            term: name,
            value: (
              <>
                <a href={href}>{w.seeCases}</a> <code class="wrap">{checksum}</code>
              </>
            ),
          }))}
        />
        {changes.length > 0 ? (
          <>
            <h2>{w.changes}</h2>
            <Facts facts={changes} />
          </>
        ) : null}
        {earlier.map((one) => (
          <Signature key={one.edition} lang={lang} one={one} />
        ))}
      </Card>
    </div>
  )
}
