import { fieldErrors, Refusal } from '@lianxin/platform/http'
import type { Lang } from '@lianxin/platform/i18n'
import type { FieldError } from '@lianxin/ui'
import { z } from 'zod'
import { privacyRefusals } from '../../contract/refusals.ts'

const texts: Readonly<Record<string, { zh: string; en: string }>> = privacyRefusals

/** What a form did wrong, said at its field; a defect is thrown on. */
export function errorsOf(error: unknown, lang: Lang): FieldError[] {
  if (error instanceof z.ZodError)
    return fieldErrors(error).map((one) => ({ field: one.field, text: lang === 'en' ? one.en : one.zh }))
  if (!(error instanceof Refusal) || !texts[error.code]) throw error
  return [{ field: error.detail.field ?? 'form', text: texts[error.code]![lang] }]
}
