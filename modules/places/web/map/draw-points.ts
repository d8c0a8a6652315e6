import Feature from 'ol/Feature.js'
import type OlMap from 'ol/Map.js'
import Point from 'ol/geom/Point.js'
import VectorLayer from 'ol/layer/Vector.js'
import { fromLonLat, transformExtent } from 'ol/proj.js'
import VectorSource from 'ol/source/Vector.js'
import CircleStyle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import type { MapPoint } from './map-options.ts'

function featureOf({ lon, lat, n, href, late }: MapPoint, colour: (name: string) => string): Feature {
  const feature = new Feature({ geometry: new Point(fromLonLat([lon, lat])), href })
  feature.setStyle(
    new Style({
      image: new CircleStyle({
        radius: Math.min(26, 11 + Math.sqrt(n) * 2),
        fill: new Fill({ color: colour(late ? '--seal' : '--lake') }),
        // Late is told by the ring too, not by colour alone.
        stroke: new Stroke({ color: colour('--card'), width: late ? 4 : 2 }),
      }),
      text: new Text({ text: String(n), fill: new Fill({ color: colour('--card') }), font: '600 13px sans-serif' }),
    }),
  )
  return feature
}

/** The points of what the map shows now, or undefined when they cannot be had: what is drawn stays. */
async function pointsIn(map: OlMap, from: string, signal: AbortSignal): Promise<MapPoint[] | undefined> {
  const [west, south, east, north] = transformExtent(map.getView().calculateExtent(), 'EPSG:3857', 'EPSG:4326')
  const window = { west, south, east, north }
  const query = new URLSearchParams(Object.entries(window).map(([name, at]) => [name, (at ?? 0).toFixed(6)]))
  try {
    const answer = await fetch(`${from}?${query.toString()}`, { headers: { accept: 'application/json' }, signal })
    if (!answer.ok) return undefined
    const { heaps } = (await answer.json()) as { heaps: (Omit<MapPoint, 'late'> & { late: number })[] }
    return heaps.map((heap) => ({ ...heap, late: heap.late > 0 }))
  } catch {
    return undefined
  }
}

/**
 * Draws heaps with their number, fits the view to them, and opens the one that is pressed. Where more can be asked for,
 * a window that was moved or brought nearer is heaped anew.
 */
export function drawPoints(map: OlMap, points: readonly MapPoint[], from?: string): void {
  const css = getComputedStyle(document.documentElement)
  const colour = (name: string) => css.getPropertyValue(name).trim()
  const source = new VectorSource({ features: points.map((point) => featureOf(point, colour)) })
  map.addLayer(new VectorLayer({ source }))
  const extent = source.getExtent()
  if (extent) map.getView().fit(extent, { padding: [50, 50, 50, 50], maxZoom: 15 })
  map.on('singleclick', (event) => {
    const href: unknown = map.forEachFeatureAtPixel(event.pixel, (feature) => feature.get('href') as unknown)
    if (typeof href === 'string') location.assign(href)
  })
  if (from === undefined) return
  let asked = new AbortController()
  map.on('moveend', () => {
    asked.abort()
    asked = new AbortController()
    const { signal } = asked
    void pointsIn(map, from, signal).then((found) => {
      if (!found || signal.aborted) return
      source.clear(true)
      source.addFeatures(found.map((point) => featureOf(point, colour)))
    })
  })
}
