const MOST = 30

/** A name as it is compared: width and spaces make no difference. */
export const nameKey = (name: string): string => name.normalize('NFKC').replaceAll(/\s+/gu, '')

/** The aliases after an edit: those kept, and the name that was given up; never the present name, none twice. */
export function aliasesOf(one: { name: string; before: string; kept: readonly string[] }): string[] {
  const all = one.name === one.before ? one.kept : [...one.kept, one.before]
  const byKey = new Map(all.map((alias) => [nameKey(alias), alias.trim()]))
  byKey.delete(nameKey(one.name))
  return [...byKey.values()].slice(-MOST)
}
