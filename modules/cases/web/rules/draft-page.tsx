import type { Lang } from '@lianxin/platform/i18n'
import {
  Button,
  Card,
  errorOf,
  ErrorSummary,
  Field,
  LinkButton,
  Notice,
  PageHead,
  when,
  type FieldError,
} from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { RuleDraft } from '../../contract/dry-run.ts'
import type { RoutingRule } from '../../contract/routing-rule.ts'
import { DraftDryRuns, type DryRunsProps } from './draft-dry-runs.tsx'
import { DraftLimits, type LimitLine } from './draft-limits.tsx'
import { DraftRules } from './draft-rules.tsx'
import type { RuleNames } from './rules.logic.ts'
import type { RuleTyped } from './typed-rule.ts'
import { words } from './words.ts'

export interface DraftPageProps {
  lang: Lang
  draft: RuleDraft
  live: { version: number; rules: readonly RoutingRule[] }
  names: RuleNames
  limits: readonly LimitLine[]
  runs: Pick<DryRunsProps, 'actId' | 'typed' | 'counties' | 'lines'>
  tried: boolean
  mayPublishLimits: boolean
  publishActId: string
  typed: RuleTyped
  errors: readonly FieldError[]
}

/** The open draft: its rules, its limits, its dry runs, and publishing it with a reason. */
export function DraftPage(p: DraftPageProps) {
  const { lang, draft, live, errors } = p
  const w = words(lang)
  const { revision } = draft
  return (
    <div class="stack sheet-page">
      <PageHead
        title={w.draft}
        back={{ href: paths.rules(), label: w.back }}
        note={w.draftNote(draft.changedBy, when(lang, new Date(draft.changedAt).toISOString()), draft.base)}
      />
      <ErrorSummary title={w.errors} kept={w.kept} errors={errors} />
      {draft.base === live.version ? null : <Notice tone="due" title={w.older(live.version)} />}
      <DraftRules lang={lang} revision={revision} live={live.rules} rules={draft.rules} names={p.names} />
      <h2>{w.limits}</h2>
      <DraftLimits lang={lang} revision={revision} lines={p.limits} typed={p.typed} errors={errors} />
      <h2>{w.dryRun}</h2>
      <DraftDryRuns lang={lang} revision={revision} errors={errors} {...p.runs} />
      {p.runs.lines.some(({ state }) => state === 'waiting' || state === 'running') ? (
        <div>
          <LinkButton href={paths.ruleDraft()} kind="quiet">
            {w.refresh}
          </LinkButton>
        </div>
      ) : null}
      <Card tone="now">
        <form method="post" action={paths.ruleDraft()} class="stack">
          <h2>{w.publishHead}</h2>
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="actId" value={p.publishActId} />
          <Notice tone={p.tried ? 'ok' : 'due'} title={p.tried ? w.tried : w.untried} />
          {p.limits.length > 0 && !p.mayPublishLimits ? <p class="note">{w.limitsPower}</p> : null}
          <Field name="why" label={w.why} hint={w.publishWhyHint} error={errorOf(errors, 'why')}>
            {(control) => <input {...control} value={p.typed['why']?.[0] ?? ''} maxLength={300} />}
          </Field>
          <div class="row">
            <Button name="do" value="publish">
              {w.publish}
            </Button>
            <Button kind="quiet" name="do" value="drop">
              {w.drop}
            </Button>
          </div>
        </form>
      </Card>
    </div>
  )
}
