import { Timeline } from '@lianxin/ui'
import type { MyCase } from '../../contract/case-view.ts'
import { words } from '../words.ts'
import { Attachments } from './attachments.tsx'
import { newestFirst } from './request.logic.ts'

/** What happened, newest first: who did it, when, in whose words, with what was attached. */
export function Course({ lang, steps, label }: { lang: 'zh' | 'en'; steps: MyCase['steps']; label: string }) {
  const byVersion = new Map(steps.map((s) => [String(s.version), s]))
  const shown = newestFirst(steps).map((step) => {
    const { words: said, files } = byVersion.get(step.id) ?? { words: null, files: [] }
    const detail =
      said || files.length > 0 ? (
        <>
          {said ? <p>{said}</p> : null}
          <Attachments files={files} label={words(lang).request.files(files.length)} />
        </>
      ) : null
    return { ...step, detail }
  })
  return <Timeline lang={lang} label={label} steps={shown} />
}
