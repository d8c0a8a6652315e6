// Makes the form of a report pleasant. Without it the form is whole: every field, every file, every error works.
import { askMore } from './browser/ask-more.ts'
import { offerCategories } from './browser/offer-categories.ts'
import { keepDraft } from './browser/keep-draft.ts'
import { findPlace } from './browser/find-place.ts'
import { shrinkPhotos } from '../media/browser/shrink-photos.ts'
import { showAlike } from './browser/show-alike.ts'
import { recordVoice } from '../media/browser/record-voice.ts'

const form = document.querySelector<HTMLFormElement>('form[data-report]')
if (form) {
  offerCategories(form)
  askMore(form)
  findPlace(form)
  shrinkPhotos(form)
  recordVoice(form)
  showAlike(form)
  void keepDraft(form)
}
