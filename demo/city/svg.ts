import { digitsOf, levels } from '@lianxin/places/contract'
import { shapeOf, type City } from './city.ts'

/** Width of a border by how many levels differ on its two sides, the outermost last. */
const widths = [0.15, 0.3, 0.7, 1.4, 2.4, 3]
const tints = ['#e9f2ea', '#dcebe4', '#f3efe2', '#e6eef5', '#f1e8ee', '#eaf0dc']

/** The city as a picture, to look at: townships tinted, each border as wide as the highest level it divides. */
export function svgOf(city: City): string {
  const micro = city.places.filter(({ level }) => level === 'micro')
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  const { xy } = city.borders
  for (let i = 0; i < xy.length; i += 2) {
    west = Math.min(west, xy[i]!)
    east = Math.max(east, xy[i]!)
    south = Math.min(south, xy[i + 1]!)
    north = Math.max(north, xy[i + 1]!)
  }
  const scale = 2000 / (east - west)
  const x = (v: number): string => ((v - west) * scale).toFixed(1)
  const y = (v: number): string => (((north - v) * scale) / 0.86).toFixed(1)
  const fills = new Map<string, string[]>()
  const owner = new Map<string, string>()
  for (const place of micro) {
    const town = place.code.slice(0, 9)
    const path = fills.get(town) ?? []
    fills.set(town, path)
    for (const ring of shapeOf(city, place)) {
      const points: string[] = []
      for (let i = 0; i < ring.length; i += 2) points.push(`${x(ring[i]!)},${y(ring[i + 1]!)}`)
      path.push(`M${points.join('L')}Z`)
      points.forEach((point, i) => owner.set(`${point}L${points[(i + 1) % points.length]}`, place.code))
    }
  }
  const lines: string[][] = widths.map(() => [])
  for (const [edge, code] of owner) {
    const other = owner.get(edge.split('L').reverse().join('L')) ?? ''
    if (other >= code) continue
    const same = levels.filter((level) => other.slice(0, digitsOf[level]) === code.slice(0, digitsOf[level])).length
    lines[5 - same]!.push(`M${edge}`)
  }
  const height = Math.ceil(((north - south) * scale) / 0.86)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2000 ${height}" width="2000" height="${height}">`,
    ...[...fills].map(([, path], i) => `<path d="${path.join('')}" fill="${tints[i % tints.length]}"/>`),
    ...lines.map((path, i) => `<path d="${path.join('')}" fill="none" stroke="#2b4a3f" stroke-width="${widths[i]}"/>`),
    '</svg>',
  ].join('\n')
}
