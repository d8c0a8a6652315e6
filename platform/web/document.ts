import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { TextSize } from '../http/index.ts'
import type { Lang } from '../i18n/index.ts'

export interface DocumentParts {
  lang: Lang
  size: TextSize
  title: string
  nonce: string
  /** Styles put into the page itself, with the nonce. */
  css: readonly string[]
  /** Addresses of module scripts; one that was not built is left out. */
  scripts: readonly (string | undefined)[]
  body: VNode
  /** Ground of the page: paper, or dark for a screen on the wall. */
  ground?: 'paper' | 'dark'
  /** Which app it is: phone and desk have their own measures. */
  app: string
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => escapes[c] ?? c)

/** A whole HTML page. Nothing in it runs or styles without the nonce, as the policy it is sent with demands. */
export function renderDocument(parts: DocumentParts): string {
  const nonce = escape(parts.nonce)
  const css = parts.css.filter(Boolean).join('\n')
  // `</style` would end the element; a stylesheet never needs it.
  const style = css ? `<style nonce="${nonce}">${css.replaceAll('</', '<\\/')}</style>` : ''
  const scripts = parts.scripts
    .filter((src) => src !== undefined)
    .map((src) => `<script type="module" nonce="${nonce}" src="${escape(src)}"></script>`)
  const htmlLang = parts.lang === 'en' ? 'en' : 'zh-CN'
  return (
    `<!doctype html><html lang="${htmlLang}" data-size="${parts.size}" data-app="${escape(parts.app)}" data-ground="${parts.ground ?? 'paper'}">` +
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<meta name="format-detection" content="telephone=no"><meta name="theme-color" content="#f6f4ee">` +
    `<title>${escape(parts.title)}</title><link rel="icon" href="data:,">${style}${scripts.join('')}</head>` +
    `<body>${render(parts.body)}</body></html>`
  )
}
