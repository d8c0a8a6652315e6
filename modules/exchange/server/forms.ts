import type { Staff } from '@lianxin/platform/auth'
import { fieldErrors, Refusal, type Form, type PageContext } from '@lianxin/platform/http'
import type { Id } from '@lianxin/platform/ids'
import type { Lang } from '@lianxin/platform/i18n'
import type { FieldError } from '@lianxin/ui'
import { z } from 'zod'
import { casesRefusals } from '@lianxin/cases/contract'
import { fileRefusals } from '@lianxin/platform/files'
import { exchangeRefusals } from '../contract/refusals.ts'
import type { Typed } from '../web/typed.ts'

const texts: Readonly<Record<string, { zh: string; en: string }>> = {
  ...fileRefusals,
  ...casesRefusals,
  ...exchangeRefusals,
}

/** The signed-in member of staff; a page's power has let nobody else through. */
export function staffIn({ actor }: Pick<PageContext, 'actor'>): Staff {
  if (actor.kind !== 'staff') throw new Refusal('not_signed_in')
  return actor
}

/** The id in a page's address; what is none is not found, like one outside one's place. */
export function idIn({ params }: Pick<PageContext, 'params'>, missing: string): Id {
  const id = params['id'] ?? ''
  if (!/^[1-9]\d{17}$/.test(id)) throw new Refusal(missing)
  return id as Id
}

/** What a form did wrong, said at its field, with everything typed kept; a defect is thrown on. */
export function typedWith(form: Form, error: unknown, lang: Lang, many = ''): Typed {
  return { values: form.values, chosen: form.all(many), errors: errorsOf(error, lang) }
}

function errorsOf(error: unknown, lang: Lang): FieldError[] {
  if (error instanceof z.ZodError)
    return fieldErrors(error).map((one) => ({ field: one.field.replace(/\.\d+$/, ''), text: one[lang] }))
  if (!(error instanceof Refusal)) throw error
  const text = texts[error.code]
  if (!text) throw error
  const detail = error.detail[lang]
  return [{ field: error.detail.field ?? 'form', text: detail ? `${text[lang]} ${detail}` : text[lang] }]
}

/** The fields of a form by a contract's schema; what is left empty counts as left out. Throws what is wrong, by field. */
export function readFields<S extends z.ZodType>(
  schema: S,
  form: Form,
  more: Readonly<Record<string, unknown>> = {},
): z.output<S> {
  const filled = Object.entries(form.values).filter(([, value]) => value.trim() !== '')
  return schema.parse({ ...Object.fromEntries(filled), ...more })
}
