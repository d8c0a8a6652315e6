import { isRefusal, type Form, type PageContext } from '@lianxin/platform/http'
import { levelOf } from '@lianxin/places/contract'
import { servicesRefusals } from '../../contract/refusals.ts'
import type { ServicesState } from '../deps.ts'

/** What a form said and what was wrong with it. */
export interface Said {
  readonly typed?: Readonly<Record<string, string>>
  readonly errors?: readonly { field: string; text: string }[]
}
/** Whether this person keeps the catalogue: the city's administrator. */
export const mayEdit = (ctx: PageContext) =>
  ctx.may('services.edit') && ctx.actor.kind === 'staff' && levelOf(ctx.actor.post.place) === 'city'

/** Categories in use but for one, by code and name. */
export const othersOf = ({ catalogue }: ServicesState, { lang }: PageContext, but: string) =>
  catalogue.now.categories
    .filter(({ code, retired }) => !retired && code !== but)
    .map(({ code, name }) => [code, `${code} ${name[lang]}`] as const)

/** Many boxes of one name come as one text, as the form keeps it. */
export const typedIn = (form: Form) => ({ ...form.values, natures: form.all('natures').join(' ') })

/** What was wrong with a change, at its control; a defect is thrown on. */
export function refusedBy(error: unknown, lang: 'zh' | 'en', at: (field: string) => string = (field) => field) {
  if (!isRefusal(error) || !(error.code in servicesRefusals)) throw error
  const text = servicesRefusals[error.code as keyof typeof servicesRefusals][lang]
  return [{ field: at(error.detail.field ?? 'why'), text }]
}

// The schema speaks of nested fields, the form of flat ones: the sentence goes beside the control that holds it.
const controls: Readonly<Record<string, string>> = {
  'category.name.zh': 'nameZh',
  'category.name.en': 'nameEn',
  'category.description.zh': 'aboutZh',
  'category.description.en': 'aboutEn',
  'category.closing.zh': 'closingZh',
  'category.closing.en': 'closingEn',
  'category.natures': 'natures',
}
const groups = [
  ['category.limit', 'limitValue'],
  ['category.respond', 'respondValue'],
  ['category.fields', 'fields'],
  ['category.words', 'words'],
] as const

/** The control of the form that holds a field of the schema. */
export const controlOf = (field: string) =>
  controls[field] ?? groups.find(([start]) => field.startsWith(start))?.[1] ?? field.split('.').at(-1) ?? field
