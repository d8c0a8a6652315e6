/** Gathers what the house shows of its things, by the name of the field, so that a made-up request can speak of real ones. */
export class Seen {
  private readonly byName = new Map<string, unknown[]>()
  private readonly most = 40

  /** Known values for a field: of its own name, or ids of whatever there is. */
  readonly known = (name: string): readonly unknown[] => {
    const own = this.byName.get(name) ?? []
    return own.length > 0 || !/id$|^case$|^unit$|^person$|^account$|^place$|^code$/i.test(name)
      ? own
      : (this.byName.get('id') ?? [])
  }

  add(name: string, value: unknown): void {
    if (typeof value !== 'string' && typeof value !== 'number') return
    if (value === '' || String(value).length > 60) return
    const values = this.byName.get(name) ?? []
    if (values.includes(value)) return
    // The newest take the place of the oldest: what was just made can be asked for.
    if (values.length >= this.most) values.shift()
    values.push(value)
    this.byName.set(name, values)
  }

  /** From an answer in JSON. */
  addJson(value: unknown, name = '', depth = 0): void {
    if (depth > 8) return
    if (Array.isArray(value)) for (const one of value.slice(0, 20)) this.addJson(one, name.replace(/s$/, ''), depth + 1)
    else if (value !== null && typeof value === 'object')
      for (const [key, one] of Object.entries(value)) this.addJson(one, key, depth + 1)
    else this.add(name, value)
  }

  /** From a page: values its forms carry, and what its links name. */
  addPage(html: string): void {
    for (const [, name = '', value = ''] of html.matchAll(/name="([^"]+)"[^>]*?value="([^"]*)"/g)) this.add(name, value)
    for (const [, id] of html.matchAll(/href="[^"?]*\/([A-Za-z0-9-]{8,40})(?:[/"?])/g)) this.add('id', id)
  }
}
