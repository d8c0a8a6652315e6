import type { MapOptions } from './map-options.ts'

interface Answer {
  readonly place?: { readonly shortCode: string; readonly fullName: string }
}

/** Asks the server which grid a point is in and says it under the map, with the way on. */
export function saysWhere(
  said: HTMLElement,
  { words, to }: MapOptions,
): (at: { lon: string; lat: string }) => Promise<void> {
  return async (at) => {
    said.textContent = '…'
    const query = new URLSearchParams(at).toString()
    try {
      const answer = await fetch(`/api/places/at?${query}`, { headers: { accept: 'application/json' } })
      if (answer.status === 422) return void (said.textContent = words.outside)
      const { place } = (await answer.json()) as Answer
      if (!answer.ok || !place) throw new Error(String(answer.status))
      const links = to ? [link(`${to}${to.includes('?') ? '&' : '?'}${query}`, words.use)] : []
      said.replaceChildren(
        `${place.fullName} `,
        link(`/grid/${place.shortCode.slice(0, 15)}`, words.open),
        ' ',
        ...links,
      )
    } catch {
      said.textContent = words.failed
    }
  }
}

function link(href: string, text: string): HTMLAnchorElement {
  const a = document.createElement('a')
  a.href = href
  a.textContent = text
  return a
}
