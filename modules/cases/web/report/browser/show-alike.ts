import { within } from './said.ts'

/** Looks, once kind and place are known, whether the same was reported nearby of late, and says so beside the button. */
export function showAlike(form: HTMLFormElement): void {
  const box = within(form, '[data-similar]')
  if (!box) return
  const template = box.dataset
  let asked = ''
  form.addEventListener('change', () => {
    const typed = new FormData(form)
    const query = new URLSearchParams()
    for (const name of ['code', 'lat', 'lon', 'category']) {
      const value = typed.get(name)
      query.set(name, typeof value === 'string' ? value : '')
    }
    if (query.toString() === asked || !query.get('category') || !(query.get('code') || query.get('lat'))) return
    asked = query.toString()
    void fetch(`/report/alike?${asked}`)
      .then((answer) => answer.json() as Promise<{ title: string; status: string }[]>)
      .then((alike) => box.replaceChildren(...(alike.length > 0 ? [notice(alike, template)] : [])))
      .catch(() => undefined)
  })
}

function notice(alike: readonly { title: string; status: string }[], { title, hint }: DOMStringMap): HTMLElement {
  const [whole, head, list, note] = ['div', 'b', 'ul', 'p'].map((name) => document.createElement(name))
  whole!.className = 'notice lake'
  head!.textContent = title ?? ''
  note!.className = 'note'
  note!.textContent = hint ?? ''
  list!.append(
    ...alike.map((one) => {
      const item = document.createElement('li')
      const small = document.createElement('small')
      small.textContent = ` ${one.status}`
      item.append(one.title, small)
      return item
    }),
  )
  whole!.append(head!, list!, note!)
  return whole!
}
