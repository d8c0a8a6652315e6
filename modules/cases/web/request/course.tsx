import { Timeline } from '@lianxin/ui'
import type { MyCase } from '../../contract/case-view.ts'
import { words } from '../words.ts'
import { Attachments, type FilesShown } from './attachments.tsx'
import { newestFirst } from './request.logic.ts'

interface CourseProps {
  lang: 'zh' | 'en'
  steps: MyCase['steps']
  label: string
  /** What is attached, as this reader may open it. */
  attached?: FilesShown | undefined
}

/** What happened, newest first: who did it, when, in whose words, with what was attached. */
export function Course({ lang, steps, label, attached }: CourseProps) {
  const byVersion = new Map(steps.map((s) => [String(s.version), s]))
  const shown = newestFirst(steps).map((step) => {
    const { words: said, files } = byVersion.get(step.id) ?? { words: null, files: [] }
    const detail =
      said || files.length > 0 ? (
        <>
          {said ? <p>{said}</p> : null}
          <Attachments lang={lang} files={files} shown={attached} label={words(lang).request.files(files.length)} />
        </>
      ) : null
    return { ...step, detail }
  })
  return <Timeline lang={lang} label={label} steps={shown} />
}
