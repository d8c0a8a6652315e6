import { z } from 'zod'
import { fieldErrors } from './field-errors.ts'
import { isRefusal, type RefusalTable } from './refusal.ts'

/** What is wrong with one field of a form, in the reader's language. */
export interface FormFault {
  readonly field: string
  readonly text: string
}

/**
 * What a form did wrong, each said at its field, for the page to show it again with everything that was typed. `sentences`
 * are the refusals the room's form may meet; whatever is no expected no is thrown on as a defect. A refusal that goes on
 * with a detail (which unit, which line) has it behind its sentence.
 */
export function formFaults(
  error: unknown,
  lang: 'zh' | 'en',
  sentences: RefusalTable,
  between: ' ' | '：' = ' ',
): FormFault[] {
  if (error instanceof z.ZodError) return fieldErrors(error).map((one) => ({ field: one.field, text: one[lang] }))
  const text = isRefusal(error) && Object.hasOwn(sentences, error.code) ? sentences[error.code] : undefined
  if (!isRefusal(error) || !text) throw error
  const detail = error.detail[lang]
  return [{ field: error.detail.field ?? 'form', text: detail ? `${text[lang]}${between}${detail}` : text[lang] }]
}
