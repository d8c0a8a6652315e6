import OlMap from 'ol/Map.js'
import View from 'ol/View.js'
import Zoom from 'ol/control/Zoom.js'
import { defaults } from 'ol/interaction/defaults.js'
import MVT from 'ol/format/MVT.js'
import VectorTileLayer from 'ol/layer/VectorTile.js'
import { fromLonLat, toLonLat } from 'ol/proj.js'
import VectorTileSource from 'ol/source/VectorTile.js'
import { lookOf } from './look.ts'
import type { MapOptions } from './map-options.ts'
import { saysWhere } from './says-where.ts'

/** Draws the map into its figure: our own tiles are the ground, stretched beyond zoom 14. Without WebGL. */
export function openMap(figure: HTMLElement, options: MapOptions): void {
  const canvas = figure.querySelector<HTMLElement>('[data-canvas]')
  const said = figure.querySelector<HTMLElement>('[data-said]')
  if (!canvas || !said) return
  figure.querySelector('[data-waiting]')?.remove()
  for (const tool of figure.querySelectorAll<HTMLElement>('[data-tools]')) tool.hidden = false
  canvas.hidden = false
  canvas.tabIndex = 0
  canvas.setAttribute('role', 'application')
  canvas.setAttribute('aria-label', options.words.label)

  const view = new View({ center: fromLonLat([options.lon, options.lat]), zoom: options.zoom, minZoom: 8, maxZoom: 18 })
  const tiles = new VectorTileSource({ format: new MVT(), url: options.tiles, minZoom: 8, maxZoom: 14 })
  const { zoomIn, zoomOut } = options.words
  const map = new OlMap({
    target: canvas,
    view,
    layers: [new VectorTileLayer({ source: tiles, declutter: true, style: lookOf(options.marked) })],
    controls: [new Zoom({ zoomInTipLabel: zoomIn, zoomOutTipLabel: zoomOut })],
    // One finger scrolls the page past the map unless it starts on it: the map asks for the keyboard's focus only.
    interactions: defaults({ onFocusOnly: false }),
  })
  if (options.points?.length) {
    const { points, pointsFrom } = options
    void import('./draw-points.ts').then(({ drawPoints }) => drawPoints(map, points, pointsFrom))
  }
  const say = saysWhere(said, options)
  const centre = (): void => void say(lonLat(view.getCenter()))
  map.on('singleclick', (event) => {
    view.animate({
      center: event.coordinate,
      duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
    })
    void say(lonLat(event.coordinate))
  })
  figure.querySelector('[data-here]')?.addEventListener('click', centre)
  canvas.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') centre()
  })
}

const lonLat = (at: number[] | undefined): { lon: string; lat: string } => {
  const [lon = 0, lat = 0] = toLonLat(at ?? [0, 0])
  return { lon: lon.toFixed(6), lat: lat.toFixed(6) }
}
