import type { ComponentChildren } from 'preact'
import type { Lang } from '@lianxin/platform/i18n'
import { Button, ErrorSummary, errorOf, Field, PageHead, Table, type FieldError } from '@lianxin/ui'
import { shortCode, type PlaceCode } from '../../contract/codes.ts'
import { placesPaths } from '../../contract/paths.ts'
import { words } from '../words.ts'

/** What came with a form: values as typed, to be shown again, and what is wrong with them. */
export interface Typed {
  readonly values: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
}

export interface PlaceLine {
  readonly code: PlaceCode
  readonly name: string
}

interface ActFormProps {
  readonly lang: Lang
  readonly place: PlaceLine
  readonly title: string
  readonly lead: string
  readonly actId: string
  readonly typed: Typed
  readonly children: ComponentChildren
}

/** The frame of an act upon a place: what it does, its fields, the reason, and one button. */
export function ActForm({ lang, place, title, lead, actId, typed, children }: ActFormProps) {
  const w = words(lang).tree
  return (
    <form method="post" class="stack">
      <PageHead
        title={`${title} · ${place.name}`}
        note={lead}
        back={{ href: placesPaths.tree(place.code), label: w.back }}
      />
      <ErrorSummary title={w.fix} kept={w.kept} errors={typed.errors} />
      <input type="hidden" name="actId" value={actId} />
      {children}
      <Field name="why" label={w.why} hint={w.whyHint} error={errorOf(typed.errors, 'why')}>
        {(control) => <input {...control} value={typed.values['why']} maxLength={300} required />}
      </Field>
      <Button>{w.save}</Button>
    </form>
  )
}

/** What every form of an act upon a place begins with. */
export type FormProps = Omit<ActFormProps, 'title' | 'lead' | 'children'>

/** Codes beside the place that nobody ever had: filled in, and free to be changed. */
interface WithFree {
  readonly free: readonly string[]
}

/** 更名. */
export function RenameForm(props: FormProps) {
  const w = words(props.lang).tree
  return (
    <ActForm {...props} title={w.rename} lead={w.renameLead}>
      <Text typed={props.typed} name="name" label={w.newName} value={props.typed.values['name'] ?? props.place.name} />
    </ActForm>
  )
}

/** 拆分 of a place that is made of others: two new places, and where each of the others goes. */
export function SplitForm({
  inside,
  free,
  ...props
}: FormProps & WithFree & { readonly inside: readonly PlaceLine[] }) {
  const { lang, typed } = props
  const w = words(lang).tree
  return (
    <ActForm {...props} title={w.split} lead={w.splitLead}>
      {[1, 2].map((n) => (
        <fieldset key={n} class="stack tight">
          <legend>{w.part(n)}</legend>
          <Text typed={typed} name={`code${n}`} label={w.partCode} value={typed.values[`code${n}`] ?? free[n - 1]} />
          <Text typed={typed} name={`name${n}`} label={w.partName} />
        </fieldset>
      ))}
      <p class="note">{w.mainHint}</p>
      <div id="f-into" tabIndex={-1}>
        <Table
          caption={w.childrenTo}
          captionShown
          rows={inside}
          rowKey={(child) => child.code}
          columns={[
            { key: 'name', head: w.name, cell: (child) => child.name },
            { key: 'code', head: w.code, cell: (child) => shortCode(child.code) },
            ...[1, 2].map((n) => ({
              key: String(n),
              head: w.part(n),
              cell: (child: PlaceLine) => <Choice child={child} n={n} typed={typed} label={w.part(n)} />,
            })),
          ]}
        />
      </div>
    </ActForm>
  )
}

/** Where one of the places inside goes: one of two radio buttons in its row. */
function Choice({ child, n, typed, label }: { child: PlaceLine; n: number; typed: Typed; label: string }) {
  const name = `to-${shortCode(child.code)}`
  return (
    <label class="check">
      <input
        type="radio"
        name={name}
        value={n}
        checked={(typed.values[name] ?? '1') === String(n)}
        aria-label={`${child.name}: ${label}`}
      />
    </label>
  )
}

/** 合并 with places beside it. */
export function MergeForm({
  beside,
  free,
  ...props
}: FormProps & WithFree & { readonly beside: readonly PlaceLine[] }) {
  const { lang, typed } = props
  const ticked = (typed.values['codes'] ?? '').split(' ')
  const w = words(lang).tree
  return (
    <ActForm {...props} title={w.merge} lead={w.mergeLead}>
      <fieldset class="stack tight" id="f-codes">
        <legend>{w.with}</legend>
        {beside.map((one) => (
          <label key={one.code} class="check">
            <input type="checkbox" name="codes" value={one.code} checked={ticked.includes(one.code)} /> {one.name}{' '}
            <small>{shortCode(one.code)}</small>
          </label>
        ))}
      </fieldset>
      <Text typed={typed} name="code" label={w.partCode} value={typed.values['code'] ?? free[0]} />
      <Text typed={typed} name="name" label={w.partName} />
    </ActForm>
  )
}

interface TextProps {
  typed: Typed
  name: string
  label: string
  value?: string | undefined
}

const Text = ({ typed, name, label, value }: TextProps) => (
  <Field name={name} label={label} error={errorOf(typed.errors, name)}>
    {(control) => <input {...control} value={value ?? typed.values[name]} maxLength={80} required />}
  </Field>
)
