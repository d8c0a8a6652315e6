import { fieldErrors, isRefusal } from '@lianxin/platform/http'
import { fileRefusals } from '@lianxin/platform/files'
import type { Lang } from '@lianxin/platform/i18n'
import type { FieldError } from '@lianxin/ui'
import { z } from 'zod'
import { inForm } from '../../web/details/details.logic.ts'
import { casesRefusals } from '../../contract/refusals.ts'

const sentences: Readonly<Record<string, { zh: string; en: string }>> = { ...fileRefusals, ...casesRefusals }

/** Fields of the contract under the names that the forms use. */
const nameInForm: Readonly<Record<string, string>> = {
  'place.lat': 'address',
  'place.lon': 'address',
  'place.address': 'address',
  'place.code': 'code',
  'onBehalf.phone': 'phone',
  'onBehalf.name': 'name',
  onSpot: 'on_spot',
}

/** What a form did wrong, at its field, in the reader's language. Whatever is no expected no is thrown on as a defect. */
export function errorsOf(error: unknown, lang: Lang): FieldError[] {
  if (error instanceof z.ZodError)
    return fieldErrors(error).map((one) => ({
      field: nameInForm[one.field] ?? one.field,
      text: lang === 'en' ? one.en : one.zh,
    }))
  const text = isRefusal(error) ? sentences[error.code] : undefined
  if (!isRefusal(error) || !text) throw error
  const detail = lang === 'en' ? error.detail.en : error.detail.zh
  const field = error.detail.field ?? 'form'
  const said = field.startsWith('details.') ? inForm(field.slice('details.'.length)) : (nameInForm[field] ?? field)
  return [{ field: said, text: detail ? `${text[lang]} ${detail}` : text[lang] }]
}
