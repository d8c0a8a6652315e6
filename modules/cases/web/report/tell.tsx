import { errorOf, Field, type FieldError } from '@lianxin/ui'
import { lengths } from '../../contract/limits.ts'
import type { CasesWords } from '../words.ts'

interface TellProps {
  w: CasesWords['report']
  text: string
  errors: readonly FieldError[]
  /** Photos or voice came with the form before and must be chosen again. */
  filesAgain: boolean
}

/** What is the matter: typed, spoken or photographed. The file fields work as they are; a script makes buttons of them. */
export const Tell = ({ w, text, errors, filesAgain }: TellProps) => (
  <div class="stack">
    <Field name="text" label={w.tell} hint={w.tellHint} error={errorOf(errors, 'text')}>
      {(control) => <textarea {...control} rows={5} maxLength={lengths.report} value={text} />}
    </Field>
    <div>
      <div class="media">
        <div data-voice data-words={JSON.stringify(voiceWords(w))}>
          <label class="pick" for="f-voice">
            <Microphone />
            {w.voice}
          </label>
          <input class="file" id="f-voice" type="file" name="voice" accept="audio/*" aria-describedby="media-note" />
          <p class="note" role="status" />
        </div>
        <div
          data-photos
          data-words={JSON.stringify({ chosen: w.photoTake('{n}'), drop: w.photoDrop, bad: w.photoBad })}
        >
          <label class="pick" for="f-photo">
            <Camera />
            {w.photo}
          </label>
          <input
            class="file"
            id="f-photo"
            type="file"
            name="photo"
            accept="image/*"
            multiple
            aria-describedby="media-note"
          />
          <p class="note" role="status" />
        </div>
      </div>
      {filesAgain ? (
        <p class="notice due" data-files-again>
          {w.filesAgain}
        </p>
      ) : null}
      <Fault id="voice" errors={errors} />
      <Fault id="photo" errors={errors} />
      <p class="note" id="media-note">
        {w.mediaHint}
      </p>
    </div>
  </div>
)

const Fault = ({ id, errors }: { id: string } & Pick<TellProps, 'errors'>) => {
  const text = errorOf(errors, id)
  return text ? (
    <p class="err" id={`f-${id}-error`}>
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
