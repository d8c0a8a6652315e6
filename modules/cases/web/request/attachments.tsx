import { words } from '../words.ts'

/** An attached file as the page may show it. */
export interface FileShown {
  readonly kind: 'photo' | 'voice' | 'document'
  /** Where it opens for this reader: by the right to the case, or for a while by a pass for this file alone. */
  readonly href: string
}
export type FilesShown = Readonly<Record<string, FileShown>>

interface AttachmentsProps {
  lang: 'zh' | 'en'
  files: readonly string[]
  shown: FilesShown | undefined
  label: string
}

/** Photos small, each opening whole; voice notes to be heard here; documents to be kept. */
export function Attachments({ lang, files, shown, label }: AttachmentsProps) {
  const known = files.flatMap((id) => shown?.[id] ?? [])
  return known.length === 0 ? null : (
    <div class="files" role="group" aria-label={label}>
      {known.map((one, i) => (
        <File
          key={one.href}
          lang={lang}
          one={one}
          n={known.slice(0, i + 1).filter(({ kind }) => kind === one.kind).length}
        />
      ))}
    </div>
  )
}

function File({ lang, one: { kind, href }, n }: { lang: 'zh' | 'en'; one: FileShown; n: number }) {
  const w = words(lang).request
  // Nobody has written down what she says: there is nothing to caption.
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  if (kind === 'voice') return <audio controls preload="none" src={href} aria-label={w.fileVoice(n)} />
  if (kind === 'document')
    return (
      <a class="btn quiet" href={href}>
        {w.fileDocument(n)}
      </a>
    )
  const small = `${href}${href.includes('?') ? '&' : '?'}small`
  return (
    <a class="photo" href={href}>
      <img src={small} alt={w.filePhoto(n)} width="96" height="96" loading="lazy" />
    </a>
  )
}
