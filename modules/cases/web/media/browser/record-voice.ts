import { fill, within, wordsOf } from '../../report/browser/said.ts'

const MOST_SECONDS = 60
/** First what every decoder knows; phones offer one or the other. */
const kinds = ['audio/mp4', 'audio/webm;codecs=opus', 'audio/webm', 'audio/ogg;codecs=opus']

/** Speaking instead of typing: up to a minute, kept in the file field of the form. Without a recorder the field stays. */
export function recordVoice(form: HTMLFormElement): void {
  const box = within(form, '[data-voice]')
  const input = box && within<HTMLInputElement>(box, 'input')
  const label = box && within<HTMLLabelElement>(box, 'label')
  const note = box && within(box, '.note')
  if (!box || !input || !label || !note || !('MediaRecorder' in window) || !navigator.mediaDevices) return
  const words = wordsOf(box)
  const button = document.createElement('button')
  button.type = 'button'
  button.className = label.className
  button.innerHTML = label.innerHTML
  const name = button.lastChild ?? button
  label.replaceWith(button)
  input.tabIndex = -1
  input.ariaHidden = 'true'
  box.dataset['ready'] = ''
  const player = document.createElement('audio')
  player.controls = true
  player.hidden = true
  box.append(player)

  const play = (file: File | undefined, seconds?: number) => {
    player.hidden = !file
    if (!file) return
    player.src = URL.createObjectURL(file)
    name.textContent = words['again'] ?? ''
    if (seconds) note.textContent = fill(words['done'], { n: seconds })
  }
  let recorder: MediaRecorder | undefined
  button.onclick = async () => {
    if (recorder?.state === 'recording') return recorder.stop()
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => undefined)
    if (!stream) {
      note.textContent = words['refused'] ?? ''
      return
    }
    recorder = startRecorder(stream)
    const began = performance.now()
    const seconds = () => Math.round((performance.now() - began) / 1000)
    const tick = setInterval(() => {
      note.textContent = fill(words['left'], { n: Math.max(0, MOST_SECONDS - seconds()) })
      if (seconds() >= MOST_SECONDS) recorder?.stop()
    }, 500)
    name.textContent = words['stop'] ?? ''
    button.classList.add('recording')
    recorder.ondataavailable = ({ data }) => {
      clearInterval(tick)
      button.classList.remove('recording')
      for (const track of stream.getTracks()) track.stop()
      const file = new File([data], `voice.${data.type.includes('mp4') ? 'm4a' : 'webm'}`, { type: data.type })
      const files = new DataTransfer()
      files.items.add(file)
      input.files = files.files
      play(file, Math.min(MOST_SECONDS, Math.max(1, seconds())))
      input.dispatchEvent(new CustomEvent('kept', { bubbles: true }))
    }
    recorder.start()
  }
  input.addEventListener('restored', () => play(input.files?.[0]))
}

/** Speech needs no more than 32 kbit a second: a minute stays under 250 kB. */
function startRecorder(stream: MediaStream): MediaRecorder {
  const mimeType = kinds.find((kind) => MediaRecorder.isTypeSupported(kind))
  return new MediaRecorder(stream, { audioBitsPerSecond: 32_000, ...(mimeType ? { mimeType } : {}) })
}
