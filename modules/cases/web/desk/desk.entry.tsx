// The desk by keyboard, the case without a new page, and changes as they happen. Without it all are links and forms.
import { chooseRows } from './browser/choose-rows.ts'
import { shrinkInPlace } from '../media/browser/shrink-in-place.ts'
import { countViews } from './browser/count-views.ts'
import { deskKeys } from './browser/desk-keys.ts'
import { fillFromTemplate } from './browser/fill-from-template.ts'
import { sayWhoIsHere } from './browser/say-who-is-here.ts'
import { listenForChanges } from './browser/listen-for-changes.ts'
import { sendFilters } from './browser/send-filters.ts'
import { openInPane } from './browser/open-in-pane.ts'

const desk = document.querySelector<HTMLElement>('[data-desk]')
if (desk) {
  openInPane(desk)
  deskKeys(desk)
  sendFilters(desk)
  listenForChanges(desk)
  void countViews(desk)
  chooseRows(desk)
  fillFromTemplate(desk)
  sayWhoIsHere(desk)
  shrinkInPlace(desk)
}
