import loaded, { type Position } from 'gcoord'

// The package's types promise a `default` that its CommonJS build does not have: what is loaded is the library itself.
const gcoord = loaded as unknown as typeof loaded.default

/** Where WGS-84 degrees come to lie in GCJ-02, the shifted system of Chinese map services. */
export function toGcj02(lon: number, lat: number): { lon: number; lat: number } {
  const [x, y] = gcoord.transform<Position>([lon, lat], gcoord.WGS84, gcoord.GCJ02)
  return { lon: x, lat: y }
}
