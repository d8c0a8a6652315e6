// The map of the grids. What draws it is some 90 kB, so it is fetched when the figure comes near the screen.

import type { MapOptions } from './map-options.ts'

for (const figure of document.querySelectorAll<HTMLElement>('[data-map]')) {
  const seen = new IntersectionObserver(
    (entries) => {
      if (!entries.some((one) => one.isIntersecting)) return
      seen.disconnect()
      const options = JSON.parse(figure.dataset['map'] ?? '{}') as MapOptions
      // Left as it is when the script cannot come: the list of villages stands in the figure.
      void import('./open-map.ts').then(({ openMap }) => openMap(figure, options)).catch(() => undefined)
    },
    { rootMargin: '200px' },
  )
  seen.observe(figure)
}
