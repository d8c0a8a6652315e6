import { createHash } from 'node:crypto'
import { Card, Details, Empty, Facts, PageHead, Table } from '@lianxin/ui'
import type { Lang } from '@lianxin/platform/i18n'
import { words } from './words.ts'

interface CountyShown {
  readonly name: string
  readonly leaves: number
  readonly root: string
}

interface EvidencePageProps {
  readonly lang: Lang
  readonly pem: string
  readonly checkpoint?: { readonly n: number; readonly body: string; readonly signature: string }
  readonly counties?: readonly CountyShown[]
}

/** A hash in groups of eight, so that two of them can be compared by eye and a phone can break the line. */
const grouped = (hash: string): string => hash.replaceAll(/(.{8})(?=.)/g, '$1 ')

const digestOf = (body: string): string => createHash('sha256').update(body).digest('hex')
const signedAt = (body: string, lang: Lang): string => {
  const at = /^at (.*)$/m.exec(body)?.[1]
  return at ? new Date(at).toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'Asia/Shanghai' }) : ''
}

/** The latest checkpoint, to be read, printed and kept by anybody. */
export function EvidencePage({ lang, pem, checkpoint, counties = [] }: EvidencePageProps) {
  const w = words(lang)
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.what} />
      {checkpoint ? (
        <Card>
          <h2>{w.latest}</h2>
          <Facts
            facts={[
              { term: w.number, value: String(checkpoint.n) },
              { term: w.at, value: signedAt(checkpoint.body, lang) },
              { term: w.digest, value: <code>{grouped(digestOf(checkpoint.body))}</code> },
            ]}
          />
          <Table
            caption={w.caption}
            captionShown
            rows={counties}
            rowKey={(one) => one.name}
            columns={[
              { key: 'county', head: w.county, cell: (one: CountyShown) => one.name },
              { key: 'leaves', head: w.leaves, cell: (one) => one.leaves.toLocaleString('en'), figures: true },
              { key: 'root', head: w.root, cell: (one) => <code>{grouped(one.root)}</code> },
            ]}
          />
          <p>{w.print}</p>
          <Details summary={w.whole}>
            <pre>{checkpoint.body}</pre>
            <pre>{checkpoint.signature}</pre>
          </Details>
        </Card>
      ) : (
        <Empty title={w.none}>{w.noneHow}</Empty>
      )}
      <Card>
        <h2>{w.check}</h2>
        <p>{w.checkHow}</p>
        <Details summary={w.publicKey}>
          <pre>{pem}</pre>
        </Details>
      </Card>
    </div>
  )
}
