import { fieldErrors, isRefusal, type Form } from '@lianxin/platform/http'
import type { Lang } from '@lianxin/platform/i18n'
import type { FieldError } from '@lianxin/ui'
import { z } from 'zod'
import { exchangeRefusals } from '../contract/refusals.ts'

const sentences: Readonly<Record<string, { zh: string; en: string }>> = exchangeRefusals

/** What a form did wrong, at its field, in the reader's language. Whatever is no expected no is thrown on as a defect. */
export function errorsOf(error: unknown, lang: Lang): FieldError[] {
  if (error instanceof z.ZodError) return fieldErrors(error).map((one) => ({ field: one.field, text: one[lang] }))
  const text = isRefusal(error) ? sentences[error.code] : undefined
  if (!isRefusal(error) || !text) throw error
  const detail = error.detail[lang]
  return [{ field: error.detail.field ?? 'form', text: detail ? `${text[lang]} ${detail}` : text[lang] }]
}

/** A form as its schema reads it: an empty field is one left out, one sent several times a list. */
export function fieldsOf(form: Form): Record<string, string | string[]> {
  const names = new Set(form.entries.map(([name]) => name))
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const all = form.all(name).filter((one) => one !== '')
      return all.length === 0 ? [] : [[name, all.length === 1 ? all[0]! : all]]
    }),
  )
}
