/** A number from an address; undefined when it is none. */
function numberOf(text: string | null): number | undefined {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : undefined
}

/** The point an address names in degrees; undefined without one, null when what is there is no point. */
export function pointOf(query: URLSearchParams): { lon: number; lat: number } | null | undefined {
  if (!query.has('lon') && !query.has('lat')) return undefined
  const lon = numberOf(query.get('lon'))
  const lat = numberOf(query.get('lat'))
  return lon === undefined || lat === undefined ? null : { lon, lat }
}

/** A way on inside this site; anything that could lead elsewhere is dropped. */
export const safeTo = (to: string | null): string | undefined =>
  to && /^\/(?![/\\])[^\s\\]*$/.test(to) && to.length < 500 ? to : undefined
