import { Button, ErrorSummary, errorOf, Kbd } from '@lianxin/ui'
import type { CaseView } from '../../contract/case-view.ts'
import type { ActField } from '../../contract/fields.ts'
import type { Act } from '../../contract/moves.ts'
import { words } from '../words.ts'
import { ActControl } from './act-control.tsx'
import { type ActOffered, type ActOptions, actWords, asksForWords, isGrave } from './act.logic.ts'
import { TemplatePicks } from './template-picks.tsx'

interface ActFormProps {
  lang: 'zh' | 'en'
  case: CaseView
  offered: ActOffered
  /** The usual next step: the one filled button of the pane. */
  first: boolean
  options: ActOptions
  /** The list beside, so that the next case can be found in it. */
  action: string
  /** Category that the words of an unsorted case propose. */
  proposed?: string | undefined
}

/** One form for every act: a button where nothing is asked, else the questions open in place. Works without script. */
export function ActForm({ lang, case: c, offered, first, options, action, proposed }: ActFormProps) {
  const w = words(lang).desk
  const { act, actId, typed = {}, errors = [] } = offered
  const row = actWords(act, lang)
  const hidden = (
    <>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="act_id" value={actId} />
      <input type="hidden" name="version" value={c.version} />
    </>
  )
  if (row.fields.length === 0)
    return (
      <form method="post" action={action} data-act={act}>
        {hidden}
        <Button kind={first ? 'go' : 'quiet'} hotkey={row.key}>
          {row.label}
        </Button>
      </form>
    )
  const multipart = row.fields.some((f) => f.kind === 'files')
  return (
    <details name="act" class={first ? 'act go' : 'act'} open={errors.length > 0} data-act={act}>
      <summary data-key={row.key}>
        {row.label}
        <span aria-hidden="true">…</span>
        {row.key ? <Kbd>{row.key}</Kbd> : null}
      </summary>
      <form class="stack" method="post" action={action} enctype={multipart ? 'multipart/form-data' : undefined}>
        {hidden}
        <ErrorSummary
          title={w.failed}
          kept={w.failedHow}
          errors={errors.map((e) => ({ ...e, field: `${act}-${e.field}` }))}
        />
        {row.limit || row.evidence ? (
          <p class="note">{[row.limit, row.evidence].filter(Boolean).join(lang === 'zh' ? '；' : '; ')}</p>
        ) : null}
        {row.fields.map((field) => (
          <ActControl
            key={field.name}
            lang={lang}
            id={`f-${act}-${field.name}`}
            field={field}
            value={typed[field.name] ?? known(c, act, field, { proposed, same: w.saidSameWhy })}
            error={errorOf(errors, field.name)}
            options={options}
          />
        ))}
        {asksForWords(act) ? <TemplatePicks lang={lang} templates={options.templates} /> : null}
        <Button kind={isGrave(act) ? 'danger' : 'go'}>{row.label}</Button>
      </form>
    </details>
  )
}

/** Fields of units that name who is to have it; whom it complains of, or who should have it instead, is not guessed. */
const given: readonly Act[] = ['dispatch', 'coordinate', 'uphold_return']

/** What the case already says need not be asked again: its category, the unit proposed, the case it is said to be the same as. */
function known(
  c: CaseView,
  act: Act,
  { kind, name }: ActField,
  { proposed = '', same }: { proposed?: string | undefined; same: string },
): string {
  if (act === 'merge' && c.saidSame) return kind === 'case' ? c.saidSame.number : same
  if (kind === 'category') return c.category?.code ?? proposed
  if (name === 'unit' && given.includes(act)) return c.proposedUnit?.id ?? c.unit?.id ?? c.suggestedUnits[0]?.id ?? ''
  return ''
}
