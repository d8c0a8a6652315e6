import type { PlaceShown, ReportLookups } from '../shown.ts'
import { fill, within, wordsOf } from './said.ts'

const PATIENCE = 12_000

/** Where it is: the phone's position on a press, and places that fit the address as it is typed. */
export function findPlace(form: HTMLFormElement): void {
  const box = within(form, '[data-where]')
  const slot = box && within(box, '[data-place]')
  const here = box && within(box, '[data-here]')
  const button = here && within<HTMLButtonElement>(here, 'button')
  const said = here && within(here, '[role=status]')
  const address = within<HTMLInputElement>(form, 'input[name=address]')
  if (!box || !slot || !here || !button || !said || !address) return
  const words = wordsOf(box)
  const lookups = JSON.parse(form.dataset['lookups'] ?? '{}') as ReportLookups
  const lat = form.elements.namedItem('lat') as HTMLInputElement
  const lon = form.elements.namedItem('lon') as HTMLInputElement

  const settle = (places: readonly PlaceShown[]) => {
    slot.replaceChildren(...(places.length > 0 ? [choose(places, words)] : []))
    form.dispatchEvent(new CustomEvent('kept', { bubbles: true }))
  }
  if ('geolocation' in navigator) {
    here.hidden = false
    button.onclick = async () => {
      said.textContent = words['busy'] ?? ''
      const answer = await position()
      if (typeof answer === 'string') return void (said.textContent = words[answer] ?? '')
      const at = { lat: answer.coords.latitude.toFixed(6), lon: answer.coords.longitude.toFixed(6) }
      const places = lookups.locate ? await ask(lookups.locate, at) : undefined
      if (places?.length === 0) return void (said.textContent = words['outside'] ?? '')
      lat.value = at.lat
      lon.value = at.lon
      said.textContent = places ? '' : (words['found'] ?? '')
      settle(places ?? [])
    }
  }
  const lookUp = async () => {
    // Words that change the address say that the position no longer holds.
    lat.value = lon.value = ''
    const q = address.value.trim()
    settle(lookups.findPlace && q.length > 1 ? ((await ask(lookups.findPlace, { q })) ?? []) : [])
  }
  address.addEventListener('change', () => void lookUp())
}

type Failure = 'denied' | 'failed'

const position = (): Promise<GeolocationPosition | Failure> =>
  new Promise((done) =>
    navigator.geolocation.getCurrentPosition(
      done,
      (error) => done(error.code === error.PERMISSION_DENIED ? 'denied' : 'failed'),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 60_000 },
    ),
  )

/** Undefined when the line or the server fails: the server will find the place after sending. */
async function ask(path: string, query: Record<string, string>): Promise<PlaceShown[] | undefined> {
  try {
    const answer = await fetch(`${path}?${new URLSearchParams(query)}`, { headers: { accept: 'application/json' } })
    if (!answer.ok) return undefined
    return ((await answer.json()) as { places: PlaceShown[] }).places
  } catch {
    return undefined
  }
}

function choose(places: readonly PlaceShown[], words: Readonly<Record<string, string>>): HTMLElement {
  const group = document.createElement('fieldset')
  const legend = document.createElement('legend')
  legend.textContent = (places.length > 1 ? words['which'] : words['found']) ?? ''
  const list = document.createElement('div')
  list.className = 'chips lines'
  for (const place of places) {
    const label = document.createElement('label')
    label.className = 'chip'
    const radio = document.createElement('input')
    radio.type = 'radio'
    radio.name = 'place'
    radio.value = place.code
    radio.checked = places.length === 1
    const name = document.createElement('span')
    name.textContent = place.name
    if (place.worker) {
      const worker = document.createElement('small')
      worker.textContent = fill(words['worker'], { name: place.worker })
      name.append(worker)
    }
    label.append(radio, name)
    list.append(label)
  }
  group.append(legend, list)
  return group
}
