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
      .then((answer) => answer.json() as Promise<Alike[]>)
      .then((alike) => box.replaceChildren(...(alike.length > 0 ? [notice(alike, template)] : [])))
      .catch(() => undefined)
  })
}

interface Alike {
  readonly id: string
  readonly title: string
  readonly status: string
  readonly href?: string
}

function notice(alike: readonly Alike[], { title, hint, join, same, none }: DOMStringMap): HTMLElement {
  const [whole, head, list, note] = ['div', 'b', 'ul', 'p'].map((name) => document.createElement(name))
  whole!.className = 'notice lake'
  head!.textContent = title ?? ''
  list!.className = 'alike'
  note!.className = 'note'
  note!.textContent = hint ?? ''
  list!.append(
    ...alike.map((one) => {
      const item = document.createElement('li')
      const small = document.createElement('small')
      small.textContent = one.status
      item.append(one.title, ' ', small, one.href ? link(one.href, join) : choice(one.id, same))
      return item
    }),
  )
  if (alike.some((one) => !one.href)) {
    const rest = document.createElement('li')
    rest.append(choice('', none, true))
    list!.append(rest)
  }
  whole!.append(head!, list!, note!)
  return whole!
}

function link(href: string, words = ''): HTMLElement {
  const a = document.createElement('a')
  a.href = href
  a.textContent = words
  return a
}

/** She says that hers is the same; whoever sorts it puts them together. */
function choice(id: string, words = '', checked = false): HTMLElement {
  const [label, input] = [document.createElement('label'), document.createElement('input')]
  label.className = 'tick'
  Object.assign(input, { type: 'radio', name: 'same', value: id, checked })
  label.append(input, ' ', words)
  return label
}
