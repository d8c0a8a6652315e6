import { within } from './said.ts'

/**
 * Shows what the chosen kind asks for, as the page of that kind draws it. Nobody has to answer: a kind that demands
 * something says so when the report is sent.
 */
export function askMore(form: HTMLFormElement): void {
  const box = within(form, '[data-sort]')
  const place = box && within(box, '[data-asked]')
  if (!box || !place) return
  const asking = new Set((box.dataset['asking'] ?? '').split(' '))
  const given = new Map<string, string>()
  let latest = ''
  const show = async (code: string) => {
    latest = code
    for (const [name, value] of details(form)) given.set(name, value)
    const fresh = asking.has(code) ? await fetchAsked(`${box.dataset['action'] ?? ''}?category=${code}`) : []
    // A slow answer must not cover the kind that was chosen after it.
    if (latest !== code || !fresh) return
    place.replaceChildren(...fresh)
    fill(form, given)
  }
  box.addEventListener('change', ({ target }) => {
    const kind = target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target : undefined
    if (kind?.name.startsWith('category')) void show(kind.value)
  })
  // A draft that comes back brings what was given for its kind.
  form.addEventListener('restored', (event) => {
    const fields = (event as CustomEvent<Readonly<Record<string, string>>>).detail
    for (const [name, value] of Object.entries(fields)) if (name.startsWith('detail_')) given.set(name, value)
    const code = fields['category_listed'] ?? fields['category']
    if (code) void show(code)
  })
}

const details = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([name, value]) =>
    name.startsWith('detail_') && typeof value === 'string' && value ? [[name, value]] : [],
  )

function fill(form: HTMLFormElement, given: ReadonlyMap<string, string>): void {
  for (const [name, value] of given) {
    const field = form.elements.namedItem(name)
    if (field instanceof RadioNodeList || field instanceof HTMLInputElement) field.value = value
  }
}

/** What the form of a kind asks for; undefined when the line is gone, then the report goes without. */
async function fetchAsked(href: string): Promise<ChildNode[] | undefined> {
  try {
    const answer = await fetch(href, { headers: { accept: 'text/html' } })
    // The styles of the answer carry a nonce of their own, which this page's policy would report.
    const html = (await answer.text()).replace(/<style[^]*?<\/style>/g, '')
    const asked = within(new DOMParser().parseFromString(html, 'text/html'), '[data-asked]')
    return answer.ok && asked ? [...asked.childNodes] : undefined
  } catch {
    return undefined
  }
}
