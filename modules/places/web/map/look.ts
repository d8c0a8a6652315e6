import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import type { FeatureLike } from 'ol/Feature.js'

const read = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** The look of the map in the colours of the page: lake for borders, wider the higher the level, seal for the grid asked for. */
export function lookOf(marked: string | undefined): (feature: FeatureLike) => Style | undefined {
  const [lake, ink, ink2, seal, paper, wash] = ['--lake', '--ink', '--ink-2', '--seal', '--card', '--seal-wash'].map(
    read,
  )
  const border = (width: number, dash?: number[]): Style =>
    new Style({
      stroke: new Stroke({ color: lake ?? 'teal', width, ...(dash ? { lineDash: dash } : {}) }),
      fill: new Fill({ color: 'rgba(0,0,0,0)' }),
    })
  const borders: Readonly<Record<string, Style>> = {
    county: border(3),
    township: border(2),
    village: border(1.4, [6, 3]),
    grid: border(0.9),
    micro: border(0.4),
  }
  const standsOut = new Style({
    stroke: new Stroke({ color: seal ?? 'red', width: 3 }),
    fill: new Fill({ color: alpha(wash, 0.6) }),
    zIndex: 2,
  })
  const label = (text: string, strong: boolean): Style =>
    new Style({
      text: new Text({
        text,
        font: `${strong ? '600 15px' : '13px'} sans-serif`,
        overflow: true,
        fill: new Fill({ color: (strong ? ink : ink2) ?? 'black' }),
        stroke: new Stroke({ color: paper ?? 'white', width: 3 }),
      }),
    })
  return (feature) => {
    const layer = String(feature.get('layer'))
    if (layer === 'label')
      return label(
        String(feature.get('name')),
        feature.get('level') === 'county' || feature.get('level') === 'township',
      )
    if (layer === 'grid' && marked && String(feature.get('code')).startsWith(marked)) return standsOut
    return borders[layer]
  }
}

const alpha = (hex: string | undefined, a: number): string => {
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(hex?.slice(i, i + 2) ?? '80', 16))
  return `rgba(${r},${g},${b},${a})`
}
