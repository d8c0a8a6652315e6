import { formFaults } from '@lianxin/platform/http'
import { fileRefusals } from '@lianxin/platform/files'
import type { Lang } from '@lianxin/platform/i18n'
import type { FieldError } from '@lianxin/ui'
import { inForm } from '../../web/details/details.logic.ts'
import { casesRefusals } from '../../contract/refusals.ts'

const sentences = { ...fileRefusals, ...casesRefusals }

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
export const errorsOf = (error: unknown, lang: Lang): FieldError[] =>
  formFaults(error, lang, sentences).map(({ field, text }) => ({
    field: field.startsWith('details.') ? inForm(field.slice('details.'.length)) : (nameInForm[field] ?? field),
    text,
  }))
