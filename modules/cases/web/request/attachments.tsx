import { fileHref } from '../file-href.ts'

interface AttachmentsProps {
  files: readonly string[]
  label: string
  /** Of the receipt: it opens the file to whoever has no account, and must not stand in an address. */
  code?: string | undefined
}

/** Photos, voice notes and documents; each opens by itself. */
export const Attachments = ({ files, label, code }: AttachmentsProps) =>
  files.length === 0 ? null : (
    <div class="files">
      <span class="note">{label}</span>
      {files.map((id, i) =>
        code ? (
          <form key={id} method="post" action={fileHref(id)}>
            <input type="hidden" name="code" value={code} />
            <button class="btn quiet">{i + 1}</button>
          </form>
        ) : (
          <a key={id} href={fileHref(id)}>
            {i + 1}
          </a>
        ),
      )}
    </div>
  )
