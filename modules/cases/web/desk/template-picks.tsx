import { Details } from '@lianxin/ui'
import { words } from '../words.ts'

export interface TemplateOffered {
  id: string
  title: string
  /** Filled for the case at hand. */
  text: string
}

/** The unit's words for an answer: a press puts them into the field above; without script they can be copied. */
export function TemplatePicks({ lang, templates }: { lang: 'zh' | 'en'; templates: readonly TemplateOffered[] }) {
  const w = words(lang).desk
  if (templates.length === 0) return null
  return (
    <Details summary={w.templateUse}>
      <ul class="picks">
        {templates.map((one) => (
          <li key={one.id}>
            <button type="button" class="btn quiet" data-fill={one.text}>
              {one.title}
            </button>
            <p class="said note">{one.text}</p>
          </li>
        ))}
      </ul>
    </Details>
  )
}
