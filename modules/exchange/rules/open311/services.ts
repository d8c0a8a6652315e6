import type { Catalogue, Category, CategoryField } from '@lianxin/services/rules'
import { list, type Document, type Fields } from './document.ts'

type Lang = 'zh' | 'en'

/** A category as a service. What is confidential gives a token first: its number is nobody else's to know. */
const serviceOf = (one: Category, groups: ReadonlyMap<string, string>, lang: Lang): Fields => ({
  service_code: one.code,
  service_name: one.name[lang],
  description: one.description[lang],
  metadata: one.fields.length > 0 ? 'true' : 'false',
  type: one.confidential ? 'batch' : 'realtime',
  keywords: one.words.join(','),
  group: groups.get(one.code.slice(0, 2)) ?? '',
})

/** The list of services: every category that is offered. */
export function servicesDocument(catalogue: Catalogue, lang: Lang): Document {
  const groups = new Map(catalogue.groups.map(({ code, name }) => [code, name[lang]]))
  const all = catalogue.categories.filter(({ retired }) => !retired)
  return {
    root: 'services',
    body: list(
      'service',
      all.map((one) => serviceOf(one, groups, lang)),
    ),
  }
}

const datatypes = {
  text: 'string',
  number: 'number',
  date: 'datetime',
  yesNo: 'singlevaluelist',
  choice: 'singlevaluelist',
} as const satisfies Record<CategoryField['kind'], string>

const hints = {
  text: { zh: '一句话，不超过 200 字', en: 'a few words, 200 characters at most' },
  number: { zh: '数字', en: 'a number' },
  date: { zh: '日期', en: 'a day' },
  yesNo: { zh: '选一项', en: 'one of the values' },
  choice: { zh: '选一项', en: 'one of the values' },
} as const satisfies Record<CategoryField['kind'], { zh: string; en: string }>

function valuesOf({ kind, options }: CategoryField, lang: Lang): { key: string; name: string }[] {
  if (kind === 'yesNo')
    return [
      { key: 'yes', name: lang === 'zh' ? '是' : 'yes' },
      { key: 'no', name: lang === 'zh' ? '否' : 'no' },
    ]
  return options.map((one) => ({ key: one.zh, name: one[lang] }))
}

/** What a service asks for (要点), as attributes. */
export const definitionDocument = (one: Category, lang: Lang): Document => ({
  root: 'service_definition',
  body: {
    service_code: one.code,
    attributes: list(
      'attribute',
      one.fields.map((field, i) => ({
        variable: 'true',
        code: field.name,
        datatype: datatypes[field.kind],
        required: field.required ? 'true' : 'false',
        datatype_description: hints[field.kind][lang],
        order: i + 1,
        description: field.label[lang],
        values: list('value', valuesOf(field, lang)),
      })),
    ),
  },
})
