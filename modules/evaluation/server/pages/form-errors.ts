import { formFaults } from '@lianxin/platform/http'
import { fileRefusals } from '@lianxin/platform/files'
import type { Lang } from '@lianxin/platform/i18n'
import type { FieldError } from '@lianxin/ui'
import { evaluationRefusals } from '../../contract/refusals.ts'

const sentences = { ...fileRefusals, ...evaluationRefusals }

/** What a form of this room did wrong, at its field, in the reader's language. */
export const errorsOf = (error: unknown, lang: Lang): FieldError[] => formFaults(error, lang, sentences)
