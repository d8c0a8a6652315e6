import {
  Button,
  Card,
  Details,
  Empty,
  ErrorSummary,
  errorOf,
  Field,
  PageHead,
  when,
  type FieldError,
} from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { Template } from '../../contract/template.ts'
import { placeholders } from '../../rules/template-text.ts'
import { words } from '../words.ts'

interface Typed {
  id: string
  title: string
  body: string
  category: string
}

export interface TemplatesPageProps {
  lang: 'zh' | 'en'
  templates: readonly Template[]
  categories: readonly { code: string; name: string }[]
  /** For the form of a new one. */
  newId: string
  /** What was typed when it was refused, and why. */
  again?: { typed: Typed; errors: readonly FieldError[] }
  /** Stands in no unit: there is nobody to keep words with. */
  unitless: boolean
}

/** The words a unit keeps for its answers: read, changed, added, taken away. */
export function TemplatesPage(p: TemplatesPageProps) {
  const w = words(p.lang).desk
  const nothing: Typed = { id: p.newId, title: '', body: '', category: '' }
  const fresh = p.again && !p.templates.some(({ id }) => id === p.again?.typed.id) ? p.again.typed : nothing
  return (
    <div class="stack">
      <PageHead title={w.templates} note={w.templatesNote(placeholders.map((one) => `{${one}}`).join(' '))} />
      {p.unitless ? <Empty title={w.templatesUnitless}>{w.templatesUnitlessHow}</Empty> : null}
      {p.templates.length === 0 && !p.unitless ? <Empty title={w.templatesNone}>{w.templatesNoneHow}</Empty> : null}
      {p.templates.map((one) => {
        const again = p.again?.typed.id === one.id ? p.again.typed : { ...one, category: one.category ?? '' }
        return (
          <Card key={one.id}>
            <h2>{one.title}</h2>
            <p class="said">{one.body}</p>
            <p class="note">
              {p.categories.find(({ code }) => code === one.category)?.name ?? w.templateAny} · {one.changedBy}{' '}
              {when(p.lang, one.changedAt)}
            </p>
            <Details summary={w.templateChange} open={p.again?.typed.id === one.id}>
              <TemplateForm {...p} typed={again} />
              <form method="post" action={paths.desk.removeTemplate(one.id)}>
                <Button kind="danger">{w.templateRemove}</Button>
              </form>
            </Details>
          </Card>
        )
      })}
      {p.unitless ? null : (
        <Card>
          <h2>{w.templateNew}</h2>
          <TemplateForm {...p} typed={fresh} />
        </Card>
      )}
    </div>
  )
}

function TemplateForm({ lang, typed, categories, again }: TemplatesPageProps & { typed: Typed }) {
  const w = words(lang).desk
  const errors = again?.typed.id === typed.id ? again.errors : []
  const name = (field: string) => `f-${typed.id.slice(0, 8)}-${field}`
  return (
    <form class="stack" method="post" action={paths.desk.templates()}>
      <ErrorSummary title={w.failed} kept={w.failedHow} errors={errors} />
      <input type="hidden" name="id" value={typed.id} />
      <Field id={name('title')} name="title" label={w.templateTitle} error={errorOf(errors, 'title')}>
        {(control) => <input {...control} required maxLength={40} value={typed.title} />}
      </Field>
      <Field id={name('category')} name="category" label={w.category} error={errorOf(errors, 'category')}>
        {(control) => (
          <select {...control}>
            <option value="">{w.templateAny}</option>
            {categories.map(({ code, name: kind }) => (
              <option key={code} value={code} selected={code === typed.category}>
                {kind}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id={name('body')} name="body" label={w.templateBody} error={errorOf(errors, 'body')}>
        {(control) => <textarea {...control} required rows={4} maxLength={2000} value={typed.body} />}
      </Field>
      <Button>{w.templateKeep}</Button>
    </form>
  )
}
