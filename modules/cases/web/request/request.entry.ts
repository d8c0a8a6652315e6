// What she adds to her request: spoken or photographed, made small on the phone. Without it the file fields work as they are.
import { recordVoice } from '../media/browser/record-voice.ts'
import { shrinkPhotos } from '../media/browser/shrink-photos.ts'

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-media]')) {
  recordVoice(form)
  shrinkPhotos(form)
}
