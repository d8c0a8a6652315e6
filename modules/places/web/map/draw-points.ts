import Feature from 'ol/Feature.js'
import type OlMap from 'ol/Map.js'
import Point from 'ol/geom/Point.js'
import VectorLayer from 'ol/layer/Vector.js'
import { fromLonLat } from 'ol/proj.js'
import VectorSource from 'ol/source/Vector.js'
import CircleStyle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import type { MapPoint } from './map-options.ts'

/** Draws heaps with their number, fits the view to them, and opens the one that is pressed. */
export function drawPoints(map: OlMap, points: readonly MapPoint[]): void {
  const css = getComputedStyle(document.documentElement)
  const colour = (name: string) => css.getPropertyValue(name).trim()
  const source = new VectorSource({
    features: points.map(({ lon, lat, n, href, late }) => {
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
    }),
  })
  map.addLayer(new VectorLayer({ source }))
  const extent = source.getExtent()
  if (extent) map.getView().fit(extent, { padding: [50, 50, 50, 50], maxZoom: 15 })
  map.on('singleclick', (event) => {
    const href: unknown = map.forEachFeatureAtPixel(event.pixel, (feature) => feature.get('href') as unknown)
    if (typeof href === 'string') location.assign(href)
  })
}
