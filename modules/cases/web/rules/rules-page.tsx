import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, LinkButton, Notice, PageHead, Table, when } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { RoutingRule } from '../../contract/routing-rule.ts'
import type { RuleVersion } from '../../contract/rules-routes.ts'
import { sayThen, sayWhen, type RuleNames } from './rules.logic.ts'
import { words } from './words.ts'

export interface RulesPageProps {
  lang: Lang
  rules: readonly RoutingRule[]
  versions: readonly RuleVersion[]
  names: RuleNames
  /** Left out for whoever may read but not draft. */
  draft?: { open: { by: string; at: string } | null } | undefined
  published?: { version: number | undefined; limits: boolean } | undefined
}

function DraftCard({ lang, draft }: { lang: Lang; draft: NonNullable<RulesPageProps['draft']> }) {
  const w = words(lang)
  return (
    <Card tone="now">
      <h2>{w.draft}</h2>
      {draft.open ? (
        <>
          <p>{w.hasDraft(draft.open.by, when(lang, draft.open.at))}</p>
          <LinkButton href={paths.ruleDraft()}>{w.openDraft}</LinkButton>
        </>
      ) : (
        <form method="post" action={paths.rules()} class="stack">
          <p>{w.beginNote}</p>
          <div>
            <Button>{w.begin}</Button>
          </div>
        </form>
      )}
    </Card>
  )
}

/** Which request goes where and who said so: the rules in force, the way to a draft of the next set, all earlier ones. */
export function RulesPage({ lang, rules, versions, names, draft, published }: RulesPageProps) {
  const w = words(lang)
  const [last] = versions
  const numbered = rules.map((rule, i) => ({ rule, order: i + 1 }))
  return (
    <div class="stack sheet-page">
      <PageHead
        title={w.title}
        note={last ? w.note(last.version, last.publisher, when(lang, last.publishedAt)) : w.noRules}
      />
      {published?.version ? <Notice tone="ok" live title={w.published(published.version)} /> : null}
      {published?.limits ? <Notice tone="ok" live title={w.publishedLimits} /> : null}
      <Table
        caption={w.title}
        rows={numbered}
        rowKey={({ rule }) => rule.id}
        empty={<Notice title={w.noRules} />}
        columns={[
          { key: 'order', head: w.order, cell: ({ order }) => order, figures: true },
          { key: 'name', head: w.name, cell: ({ rule }) => rule.name },
          { key: 'when', head: w.when, cell: ({ rule }) => sayWhen(rule, names, w, lang) },
          { key: 'then', head: w.then, cell: ({ rule }) => sayThen(rule, names, w, lang) },
        ]}
      />
      {draft ? <DraftCard lang={lang} draft={draft} /> : <Notice title={w.readOnly} />}
      <h2>{w.history}</h2>
      <Table
        caption={w.history}
        rows={versions}
        rowKey={(one) => String(one.version)}
        columns={[
          { key: 'version', head: w.version, cell: (one) => one.version, figures: true },
          { key: 'publisher', head: w.publisher, cell: (one) => one.publisher },
          { key: 'at', head: w.at, cell: (one) => when(lang, one.publishedAt) },
          { key: 'why', head: w.why, cell: (one) => one.why },
          { key: 'count', head: w.count, cell: (one) => one.rules, figures: true },
        ]}
      />
    </div>
  )
}
