/** The same page with some query values changed; `null` takes a value away. Path and query only, never another host. */
export function withQuery(url: URL, change: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(url.search)
  for (const [key, value] of Object.entries(change)) {
    if (value === null) query.delete(key)
    else query.set(key, value)
  }
  const text = query.toString()
  return text ? `${url.pathname}?${text}` : url.pathname
}
