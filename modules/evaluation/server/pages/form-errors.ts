import { fieldErrors, isRefusal } from '@lianxin/platform/http'
import { fileRefusals } from '@lianxin/platform/files'
import type { Lang } from '@lianxin/platform/i18n'
import type { FieldError } from '@lianxin/ui'
import { z } from 'zod'
import { evaluationRefusals } from '../../contract/refusals.ts'

const sentences: Readonly<Record<string, { zh: string; en: string }>> = { ...fileRefusals, ...evaluationRefusals }

/** What a form did wrong, at its field, in the reader's language. Whatever is no expected no is thrown on as a defect. */
export function errorsOf(error: unknown, lang: Lang): FieldError[] {
  if (error instanceof z.ZodError) return fieldErrors(error).map((one) => ({ field: one.field, text: one[lang] }))
  const text = isRefusal(error) ? sentences[error.code] : undefined
  if (!isRefusal(error) || !text) throw error
  const detail = error.detail[lang]
  return [{ field: error.detail.field ?? 'form', text: detail ? `${text[lang]} ${detail}` : text[lang] }]
}
