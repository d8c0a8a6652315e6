import { fill, within, wordsOf } from './said.ts'
import { search, suggest, type Offered } from './suggest.logic.ts'

const WAIT = 400

/** Kinds of matter: those that fit the text come first, with the reason said; all of them can be searched. */
export function offerCategories(form: HTMLFormElement): void {
  const box = within(form, '[data-sort]')
  const list = box && wholeList(form, box)
  const chips = box && within(box, '.chips')
  const text = within<HTMLTextAreaElement>(form, 'textarea[name=text]')
  if (!box || !list || !chips || !text) return
  const words = wordsOf(box)
  const offered = [...list.options].filter((o) => o.value).map(offeredOf)
  const why = within(box, '[data-why]')

  const propose = () => {
    if (list.value) return
    const found = suggest(text.value, offered)
    for (const { offered: one } of found.toReversed()) chips.prepend(chipFor(chips, one, 'category'))
    const chosen = chips.querySelector<HTMLInputElement>('input:checked')?.value
    const [best] = found.some(({ offered: one }) => one.code === chosen) ? [] : found
    if (why) why.textContent = best ? fill(words['why'], { name: best.offered.name, word: best.because }) : ''
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  text.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(propose, WAIT)
  })
  // Chips and list are two ways to say one thing: the later one holds.
  chips.addEventListener('change', () => {
    list.value = ''
  })
  list.addEventListener('change', () => {
    if (list.value) for (const radio of chips.querySelectorAll('input')) radio.checked = false
  })
  searchIn(box, offered, list, words['none'] ?? '')
  if (text.value) propose()
}

/** The list of all kinds, which stands in the page as text until it is looked at, or a kept draft needs it. */
function wholeList(form: HTMLFormElement, box: HTMLElement): HTMLSelectElement | null {
  const asText = within(box, 'noscript[data-listed]')
  if (!asText) return within<HTMLSelectElement>(box, 'select')
  const parsed = document.createElement('template')
  parsed.innerHTML = asText.textContent ?? ''
  const list = within<HTMLSelectElement>(parsed.content, 'select')
  const show = () => asText.replaceWith(parsed.content)
  within(box, 'details')?.addEventListener('toggle', show, { once: true })
  form.addEventListener('restore', show, { once: true })
  return list
}

function searchIn(box: HTMLElement, offered: readonly Offered[], list: HTMLSelectElement, none: string): void {
  const part = within(box, '[data-find]')
  const field = part && within<HTMLInputElement>(part, 'input')
  const found = part && within(part, '[data-found]')
  if (!part || !field || !found) return
  part.hidden = false
  field.addEventListener('input', () => {
    const fits = search(field.value, offered)
    found.replaceChildren(...fits.map((one) => chipFor(found, one, 'category_found')))
    if (fits.length === 0 && field.value.trim()) found.textContent = none
  })
  found.addEventListener('change', (event) => {
    list.value = (event.target as HTMLInputElement).value
    list.dispatchEvent(new Event('change', { bubbles: true }))
  })
  // Enter in the search looks on; it does not send the report.
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault()
  })
}

const offeredOf = (option: HTMLOptionElement): Offered => {
  const name = option.text.trim()
  const also = (option.dataset['also'] ?? '').split(' ').filter(Boolean)
  return { code: option.value, name, terms: [...name.split(/[/、，,·（）()\s]+/).filter(Boolean), ...also] }
}

/** The chip of a kind; one that is already there is moved, not doubled. */
function chipFor(chips: HTMLElement, one: Offered, name: string): HTMLElement {
  const there = chips.querySelector(`input[value="${one.code}"]`)?.closest<HTMLElement>('.chip')
  if (there) return there
  const label = document.createElement('label')
  label.className = 'chip'
  const radio = document.createElement('input')
  radio.type = 'radio'
  radio.name = name
  radio.value = one.code
  const words = document.createElement('span')
  words.textContent = one.name
  label.append(radio, words)
  return label
}
