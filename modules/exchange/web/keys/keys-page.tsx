import type { Lang } from '@lianxin/platform/i18n'
import {
  Button,
  Card,
  Details,
  Empty,
  errorOf,
  ErrorSummary,
  Field,
  Notice,
  PageHead,
  Table,
  Tag,
  when,
} from '@lianxin/ui'
import type { KeyShown } from '../../contract/keys.ts'
import { paths } from '../../contract/paths.ts'
import { callLimits, scopeCodes, scopes } from '../../contract/scopes.ts'
import { words } from '../words.ts'
import { RevokeForm } from './revoke-form.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
}

interface KeysProps {
  lang: Lang
  keys: readonly KeyShown[]
  places: readonly Choice[]
  units: readonly Choice[]
  actId: string
  revokeId: string
  until: string
  typed: Readonly<Record<string, string>>
  chosen: readonly string[]
  errors: readonly { readonly field: string; readonly text: string }[]
  fresh?: string | undefined
}

const tones = { valid: 'ok', expired: 'plain', revoked: 'late' } as const

const Options = ({ lang, all, value }: { lang: Lang; all: readonly Choice[]; value: string | undefined }) => (
  <>
    {all.length > 1 ? <option value="">{words(lang).keys.choose}</option> : null}
    {all.map((one) => (
      <option key={one.value} value={one.value} selected={one.value === value}>
        {one.label}
      </option>
    ))}
  </>
)

function IssueForm({ lang, places, units, actId, until, typed, chosen, errors }: KeysProps) {
  const w = words(lang).keys
  return (
    <form method="post" action={paths.keys()} class="stack">
      <input type="hidden" name="actId" value={actId} />
      <Field name="name" label={w.name} hint={w.nameHint} error={errorOf([...errors], 'name')}>
        {(control) => <input {...control} required maxLength={60} value={typed['name'] ?? ''} />}
      </Field>
      <Field name="unit" label={w.unit} error={errorOf([...errors], 'unit')}>
        {(control) => (
          <select {...control} required>
            <Options lang={lang} all={units} value={typed['unit']} />
          </select>
        )}
      </Field>
      <Field name="place" label={w.place} error={errorOf([...errors], 'place')}>
        {(control) => (
          <select {...control} required>
            <Options lang={lang} all={places} value={typed['place']} />
          </select>
        )}
      </Field>
      <fieldset id="f-scopes" class="field" tabIndex={-1}>
        <legend>{w.scopes}</legend>
        {errorOf([...errors], 'scopes') ? <p class="err">{errorOf([...errors], 'scopes')}</p> : null}
        <div class="chips lines">
          {scopeCodes.map((code) => (
            <label key={code} class="chip">
              <input type="checkbox" name="scopes" value={code} checked={chosen.includes(code)} />
              <span>{scopes[code][lang]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Field name="perMinute" label={w.perMinute} error={errorOf([...errors], 'perMinute')}>
        {(control) => (
          <input
            {...control}
            type="number"
            required
            min={1}
            max={callLimits.most}
            value={typed['perMinute'] ?? callLimits.proposed}
          />
        )}
      </Field>
      <Field name="until" label={w.until} error={errorOf([...errors], 'until')}>
        {(control) => <input {...control} type="date" required value={typed['until'] ?? until} />}
      </Field>
      <Button>{w.doIssue}</Button>
    </form>
  )
}

/** Keys of other programs: the list with its use, and the form that issues one. */
export function KeysPage(props: KeysProps) {
  const { lang, keys, errors, fresh, typed, revokeId } = props
  const w = words(lang).keys
  return (
    <div class="stack sheet-page">
      <PageHead title={w.title} note={w.note} />
      {fresh ? (
        <Notice title={w.fresh} tone="ok" live>
          <p>
            <code class="whole">{fresh}</code>
          </p>
          <p>{w.freshNote}</p>
        </Notice>
      ) : null}
      <ErrorSummary title={w.wrong} kept={w.kept} errors={[...errors]} />
      <div id="keys">
        <Table
          caption={w.list}
          captionShown
          rows={keys}
          rowKey={({ id }) => id}
          empty={<Empty title={w.empty}>{w.emptyWhat}</Empty>}
          columns={[
            {
              key: 'name',
              head: w.name,
              wide: true,
              cell: (one) => (
                <>
                  {one.name}
                  <small class="note">{w.ending(one.hint)}</small>
                </>
              ),
            },
            { key: 'unit', head: w.unit, cell: (one) => one.unit.name },
            { key: 'place', head: w.place, cell: (one) => one.place.name },
            {
              key: 'scopes',
              head: w.scopes,
              wide: true,
              cell: (one) => one.scopes.map((code) => scopes[code][lang]).join(lang === 'zh' ? '、' : '; '),
            },
            { key: 'limit', head: w.perMinute, cell: (one) => one.perMinute, figures: true },
            {
              key: 'calls',
              head: w.calls,
              figures: true,
              cell: (one) => (
                <>
                  {one.calls}
                  {one.refused > 0 ? <small class="note">{w.refused(one.refused)}</small> : null}
                </>
              ),
            },
            { key: 'used', head: w.used, cell: (one) => (one.usedAt ? when(lang, one.usedAt) : w.never) },
            { key: 'ends', head: w.ends, cell: (one) => one.expiresAt.slice(0, 10) },
            { key: 'issued', head: w.issued, cell: (one) => one.issuedBy },
            {
              key: 'state',
              head: w.state,
              cell: (one) =>
                one.state === 'valid' ? (
                  <RevokeForm lang={lang} one={one} actId={revokeId} typed={typed} errors={errors} />
                ) : (
                  <Tag tone={tones[one.state]}>{w.states[one.state]}</Tag>
                ),
            },
          ]}
        />
      </div>
      <Card>
        <Details summary={w.issue} open={errors.length > 0 || keys.length === 0}>
          <IssueForm {...props} />
        </Details>
      </Card>
    </div>
  )
}
