import type { Lang } from '@lianxin/platform/i18n'
import { Button, Details, LinkButton, Notice, Table, Tag, type Tone } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { RoutingRule } from '../../contract/routing-rule.ts'
import { draftDiff, type Standing } from './draft-diff.ts'
import { sayThen, sayWhen, type RuleNames } from './rules.logic.ts'
import { words } from './words.ts'

interface DraftRulesProps {
  lang: Lang
  revision: number
  live: readonly RoutingRule[]
  rules: readonly RoutingRule[]
  names: RuleNames
}

const tones: Readonly<Record<Standing, Tone>> = { new: 'ok', changed: 'due', moved: 'lake', same: 'plain' }

/** The rules of the draft in their order, each compared with the set in force, to be moved, changed or taken out. */
export function DraftRules({ lang, revision, live, rules, names }: DraftRulesProps) {
  const w = words(lang)
  const { standing, removed, differs } = draftDiff(live, rules)
  const button = (what: 'up' | 'down' | 'remove', i: number, { name }: RoutingRule) => (
    <Button kind="quiet" name="do" value={`${what}:${i}`} aria-label={`${w[what]} ${name}`}>
      {w[what]}
    </Button>
  )
  return (
    <form method="post" action={paths.ruleDraft()} class="stack">
      <input type="hidden" name="revision" value={revision} />
      {differs ? null : <Notice title={w.same} />}
      <Table
        caption={w.draft}
        rows={rules.map((rule, i) => ({ rule, i }))}
        rowKey={({ rule }) => rule.id}
        columns={[
          { key: 'order', head: w.order, cell: ({ i }) => i + 1, figures: true },
          { key: 'name', head: w.name, cell: ({ rule }) => rule.name },
          {
            key: 'do',
            head: w.edit,
            cell: ({ rule, i }) => (
              <span class="row">
                <a
                  class="btn quiet"
                  href={`${paths.ruleDraft()}?edit=${encodeURIComponent(rule.id)}`}
                  aria-label={`${w.edit} ${rule.name}`}
                >
                  {w.edit}
                </a>
                {i > 0 ? button('up', i, rule) : null}
                {i < rules.length - 1 ? button('down', i, rule) : null}
                {button('remove', i, rule)}
              </span>
            ),
          },
          { key: 'when', head: w.when, cell: ({ rule }) => sayWhen(rule, names, w, lang) },
          { key: 'then', head: w.then, cell: ({ rule }) => sayThen(rule, names, w, lang) },
          {
            key: 'standing',
            head: w.standing,
            cell: ({ rule }) => {
              const how = standing.get(rule.id) ?? 'new'
              return <Tag tone={tones[how]}>{w.standings[how]}</Tag>
            },
          },
        ]}
      />
      <div>
        <LinkButton href={`${paths.ruleDraft()}?add=1`} kind="quiet">
          {w.addRule}
        </LinkButton>
      </div>
      {removed.length > 0 ? (
        <Details summary={`${w.removedRules}（${removed.length}）`}>
          <ul>
            {removed.map((rule) => (
              <li key={rule.id}>
                {rule.name}：{sayWhen(rule, names, w, lang)} → {sayThen(rule, names, w, lang)}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </form>
  )
}
