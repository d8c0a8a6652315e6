import type { Lang } from '@lianxin/platform/i18n'
import { Button, ErrorSummary, Field, Notice, PageHead, Table, when, type FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { RoutingRule } from '../../contract/routing-rule.ts'
import type { RuleVersion } from '../../contract/rules-routes.ts'
import { NewRule, type UnitChoice } from './new-rule.tsx'
import { sayThen, sayWhen, type RuleNames, type RuleTyped } from './rules.logic.ts'
import { words } from './words.ts'

export interface RulesPageProps {
  lang: Lang
  /** What is shown: the rules in force, or the draft as changed so far. */
  rules: readonly RoutingRule[]
  version: number
  versions: readonly RuleVersion[]
  names: RuleNames
  /** Left out for whoever may read but not publish. */
  edit?: { actId: string; draft: string; units: readonly UnitChoice[]; typed: RuleTyped; errors: readonly FieldError[] }
  published?: number | undefined
}

type RulesTableProps = Pick<RulesPageProps, 'lang' | 'rules' | 'names'> & { mayEdit: boolean }

function RulesTable({ lang, rules, names, mayEdit }: RulesTableProps) {
  const w = words(lang)
  const numbered = rules.map((rule, i) => ({ rule, i }))
  return (
    <Table
      caption={w.title}
      rows={numbered}
      rowKey={({ rule }) => rule.id}
      columns={[
        { key: 'order', head: w.order, cell: ({ i }) => i + 1, figures: true },
        { key: 'name', head: w.name, cell: ({ rule }) => rule.name },
        { key: 'when', head: w.when, cell: ({ rule }) => sayWhen(rule, names, w, lang) },
        { key: 'then', head: w.then, cell: ({ rule }) => sayThen(rule.then, names, w, lang) },
        ...(mayEdit
          ? [
              {
                key: 'do',
                head: w.draft,
                cell: ({ rule, i }: { rule: RoutingRule; i: number }) => (
                  <>
                    <Button kind="quiet" name="do" value={`up:${i}`} aria-label={`${w.up} ${rule.name}`}>
                      {w.up}
                    </Button>
                    <Button kind="quiet" name="do" value={`remove:${i}`} aria-label={`${w.remove} ${rule.name}`}>
                      {w.remove}
                    </Button>
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** Which request goes where and who said so: the rules in force, a draft of the next set, all earlier ones. */
export function RulesPage({ lang, rules, version, versions, names, edit, published }: RulesPageProps) {
  const w = words(lang)
  const [last] = versions
  return (
    <div class="stack sheet-page">
      <PageHead
        title={w.title}
        note={last ? w.note(last.version, last.publisher, when(lang, last.publishedAt)) : w.none}
      />
      {published ? <Notice tone="ok" live title={w.published(published)} /> : null}
      {edit ? (
        <form class="stack" method="post" action={paths.rules()}>
          <input type="hidden" name="actId" value={edit.actId} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="draft" value={edit.draft} />
          <ErrorSummary title={w.errors} kept={w.kept} errors={edit.errors} />
          <p class="note">{w.draftNote}</p>
          <RulesTable lang={lang} rules={rules} names={names} mayEdit />
          <NewRule lang={lang} typed={edit.typed} units={edit.units} />
          <Field name="why" label={w.why} hint={w.whyHint}>
            {(control) => <input {...control} value={edit.typed['why'] ?? ''} maxLength={300} />}
          </Field>
          <Button name="do" value="publish">
            {w.publish}
          </Button>
        </form>
      ) : (
        <>
          <RulesTable lang={lang} rules={rules} names={names} mayEdit={false} />
          <Notice title={w.readOnly} />
        </>
      )}
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
