// The receipt has come: what was kept on the phone is done with. Printing needs a script to be a button.
import { dropDraft } from '../report/browser/draft-store.ts'

const print = document.querySelector<HTMLButtonElement>('[data-print]')
if (print) {
  print.hidden = false
  print.onclick = () => window.print()
}
void dropDraft('/report')
void dropDraft('/console/report')
