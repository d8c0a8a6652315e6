import { fill, within, wordsOf } from '../../report/browser/said.ts'
import { isDocument, shrink } from './shrink.ts'

const MOST_PHOTOS = 6

/** Photos: made smaller as they are chosen, shown small, dropped by a press. They stay in the file field of the form. */
export function shrinkPhotos(form: HTMLFormElement): void {
  const box = within(form, '[data-photos]')
  const input = box && within<HTMLInputElement>(box, 'input')
  if (!box || !input) return
  const words = wordsOf(box)
  const note = within(box, '.note')
  const shots = document.createElement('div')
  shots.className = 'shots'
  box.append(shots)
  box.dataset['ready'] = ''
  let chosen: File[] = []

  const show = (said?: string) => {
    const files = new DataTransfer()
    for (const file of chosen) files.items.add(file)
    input.files = files.files
    shots.replaceChildren(...chosen.map((file) => shot(file)))
    if (note && (said || chosen.length > 0)) note.textContent = said ?? fill(words['chosen'], { n: chosen.length })
  }
  const shot = (file: File) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.ariaLabel = `${words['drop'] ?? ''} ${file.name}`
    const cross = document.createElement('span')
    cross.textContent = '✕'
    button.append(isDocument(file) ? sheetOf(file) : pictureOf(file), cross)
    button.onclick = () => {
      chosen = chosen.filter((other) => other !== file)
      show()
      input.focus()
      input.dispatchEvent(new CustomEvent('kept', { bubbles: true }))
    }
    return button
  }
  const take = async () => {
    const small = await Promise.all([...(input.files ?? [])].map(shrink))
    const good = small.filter((file) => file !== undefined)
    chosen = [...chosen, ...good].slice(0, MOST_PHOTOS)
    show(good.length < small.length ? words['bad'] : undefined)
    input.dispatchEvent(new CustomEvent('kept', { bubbles: true }))
  }
  input.addEventListener('change', () => void take())
  // A draft of last time puts its photos back.
  input.addEventListener('restored', () => {
    chosen = [...(input.files ?? [])]
    show()
  })
}

function pictureOf(file: File): HTMLElement {
  const picture = new Image()
  picture.alt = ''
  picture.src = URL.createObjectURL(file)
  picture.onload = () => URL.revokeObjectURL(picture.src)
  return picture
}

function sheetOf(file: File): HTMLElement {
  const sheet = document.createElement('b')
  sheet.textContent = file.name
  return sheet
}
