import { formFaults, type Form } from '@lianxin/platform/http'
import type { Lang } from '@lianxin/platform/i18n'
import type { z } from 'zod'
import { peopleRefusals } from '../../contract/refusals.ts'
import type { Typed } from '../../web/typed.ts'

/** What a form did wrong, said at its field, with everything typed kept; a defect is thrown on. */
export function typedWith(form: Form, error: unknown, lang: Lang): Typed {
  return { values: form.values, errors: formFaults(error, lang, peopleRefusals, '：') }
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

/** A way on inside this site; anything that could lead elsewhere is replaced by the fallback. */
export function safeNext(next: string | null | undefined, fallback: string): string {
  return next && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : fallback
}
