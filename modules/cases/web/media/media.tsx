import { errorOf, type FieldError } from '@lianxin/ui'
import type { CasesWords } from '../words.ts'

interface MediaProps {
  w: CasesWords['report']
  /** Beginning of the controls' ids: several such forms may stand on one page. */
  id: string
  errors: readonly FieldError[]
  /** They came with the form before and must be chosen again. */
  filesAgain?: boolean
}

/** A voice note, photos and documents: file fields that work as they are; a script makes buttons of them. */
export const Media = ({ w, id, errors, filesAgain = false }: MediaProps) => (
  <div>
    <div class="media">
      <div data-voice data-words={JSON.stringify(voiceWords(w))}>
        <label class="pick" for={`${id}-voice`}>
          <Microphone />
          {w.voice}
        </label>
        <input
          class="file"
          id={`${id}-voice`}
          type="file"
          name="voice"
          accept="audio/*"
          aria-describedby={`${id}-media-note`}
        />
        <p class="note" role="status" />
      </div>
      <div data-photos data-words={JSON.stringify({ chosen: w.photoTake('{n}'), drop: w.photoDrop, bad: w.photoBad })}>
        <label class="pick" for={`${id}-photo`}>
          <Camera />
          {w.photo}
        </label>
        <input
          class="file"
          id={`${id}-photo`}
          type="file"
          name="photo"
          accept="image/*,application/pdf"
          multiple
          aria-describedby={`${id}-media-note`}
        />
        <p class="note" role="status" />
      </div>
    </div>
    {filesAgain ? (
      <p class="notice due" data-files-again>
        {w.filesAgain}
      </p>
    ) : null}
    <Fault id={id} field="voice" errors={errors} />
    <Fault id={id} field="photo" errors={errors} />
    <p class="note media-note" id={`${id}-media-note`}>
      {w.mediaHint}
    </p>
  </div>
)

const Fault = ({ id, field, errors }: Pick<MediaProps, 'id' | 'errors'> & { field: string }) => {
  const text = errorOf(errors, field)
  return text ? (
    <p class="err" id={`${id}-${field}-error`}>
      {text}
    </p>
  ) : null
}

const voiceWords = (w: CasesWords['report']) => ({
  start: w.voice,
  stop: w.voiceStop,
  again: w.voiceAgain,
  left: w.voiceLeft('{n}'),
  done: w.voiceDone('{n}'),
  refused: w.voiceRefused,
})

const Microphone = () => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <rect x="9" y="3" width="6" height="11" rx="3" />
    <path d="M5 11a7 7 0 0 0 14 0M12 18v3" />
  </svg>
)

const Camera = () => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M4 8h3l2-3h6l2 3h3v11H4z" />
    <circle cx="12" cy="13" r="3.5" />
  </svg>
)
