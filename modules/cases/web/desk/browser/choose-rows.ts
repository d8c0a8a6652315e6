import { fill } from '../../report/browser/said.ts'

const boxes = (desk: HTMLElement) => [...desk.querySelectorAll<HTMLInputElement>('[data-list] input[name=ids]')]

/** Chooses or leaves the row in focus, by key. */
export function chooseRow(desk: HTMLElement): boolean {
  const row = document.activeElement?.closest('li')
  const box = row && desk.contains(row) ? row.querySelector<HTMLInputElement>('input[name=ids]') : null
  box?.click()
  return Boolean(box)
}

/** Chooses all rows, or none when all were. */
export function chooseAll(desk: HTMLElement): boolean {
  const all = boxes(desk)
  const to = all.some((box) => !box.checked)
  for (const box of all) box.checked = to
  say(desk)
  return all.length > 0
}

/** Shows what will be done to them, by key. */
export function previewChosen(desk: HTMLElement): boolean {
  const form = desk.querySelector<HTMLFormElement>('[data-bulkbar]')
  if (!form || !boxes(desk).some((box) => box.checked)) return false
  form.requestSubmit()
  return true
}

function say(desk: HTMLElement): void {
  const said = desk.querySelector<HTMLElement>('[data-chosen]')
  if (said) said.textContent = fill(said.dataset['chosen'], { n: boxes(desk).filter((box) => box.checked).length })
}

/** Counts what is chosen, and offers to choose all. */
export function chooseRows(desk: HTMLElement): void {
  const all = desk.querySelector<HTMLButtonElement>('[data-all]')
  if (!all) return
  all.hidden = false
  all.onclick = () => void chooseAll(desk)
  desk.addEventListener('change', (event) => {
    if ((event.target as Element).matches('input[name=ids]')) say(desk)
  })
}
