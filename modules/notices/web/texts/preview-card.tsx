import { Card } from '@lianxin/ui'
import type { Lang } from '../../contract/book.ts'
import type { Preview } from './shown.ts'
import { words } from './words.ts'

/** The text as its reader gets it, its names filled in with examples. */
export function PreviewCard({ lang, of, preview }: { lang: Lang; of: Lang; preview: Preview | undefined }) {
  const w = words(lang)
  const said = of === 'en' ? 'en' : 'zh-CN'
  return (
    <Card tone="why" id="preview">
      <h2>{w.preview}</h2>
      {preview ? (
        <>
          <p class="note">{w.inApp}</p>
          <div class="card told" lang={said}>
            <b>{preview.title}</b>
            <span class="said">{preview.text}</span>
          </div>
          <p class="note">
            {w.inSms} · {w.length(preview.characters, preview.segments)}
          </p>
          <p class="card said" lang={said}>
            {preview.sms}
          </p>
        </>
      ) : (
        <p class="note">{w.previewNone}</p>
      )}
    </Card>
  )
}
