import { fileHref } from '../file-href.ts'

/** Photos and voice notes; each opens by itself. */
export const Attachments = ({ files, label }: { files: readonly string[]; label: string }) =>
  files.length === 0 ? null : (
    <p class="files">
      <span class="note">{label}</span>
      {files.map((id, i) => (
        <a key={id} href={fileHref(id)}>
          {i + 1}
        </a>
      ))}
    </p>
  )
