import type { Body } from './matter.ts'

/** Names of units as other systems write them, read as kind and place. */
export interface UnitNames {
  read(name: string): Body
}

/** What a place is called inside a unit's name: 马峦街道, 马峦办事处, 马峦街道办事处, and 马峦 alone in brackets. */
const short = (place: string): string => place.replace(/(街道办事处|街道|社区|镇|乡|村)$/u, '')

const tidy = (name: string): string => name.normalize('NFKC').replaceAll(/\s+/gu, '')

/** 劳动办公室 and 劳动办 are one; a bare 办公室 keeps its name. */
const kindWords = (name: string): string => name.replace(/(?<=.)办公室$/u, '办')

/**
 * Reads names of units by the places of the city: 「城管办（坑梓街道办事处）」 is the 城管办 of 坑梓街道, and
 * 「坪山街道综合执法队（坪山街道办事处）」 is 坪山街道综合执法队 under its second spelling. A name that says no place
 * stands for itself.
 */
export function unitNames(towns: readonly string[], villages: readonly string[]): UnitNames {
  const known = new Map<string, Body>()
  const townIn = (text: string, bare: boolean) =>
    towns.find((town) => {
      const stem = short(town)
      return (
        text.startsWith(town) || text.startsWith(`${stem}办事处`) || (bare && (text === stem || text === `${stem}办`))
      )
    })
  const read = (raw: string): Body => {
    const [, base = '', within] = /^([^()]+?)(?:\(([^()]*)\))?$/u.exec(tidy(raw)) ?? []
    if (!base) return { kind: tidy(raw), at: null }
    const village = villages.find((one) => base.startsWith(one))
    if (village) return { kind: kindWords(`社区${base.slice(village.length).replace('工作站', '')}`), at: village }
    const town = townIn(base, false)
    if (town) {
      const rest = base.startsWith(town) ? base.slice(town.length) : base.slice(short(town).length)
      return { kind: kindWords(rest.replace(/^办事处/u, '') || '街道'), at: town }
    }
    const inside = within === undefined ? undefined : townIn(within, true)
    // 坑梓自来水公司（坑梓街道办事处） says its place twice and is also written without the brackets.
    if (inside && !base.startsWith(short(inside))) return { kind: kindWords(base), at: inside }
    // In brackets stands what it is also called (文体旅游局) or a stretch of it; the name before them is the unit's.
    return { kind: kindWords(base), at: null }
  }
  return {
    read(name) {
      const before = known.get(name)
      if (before) return before
      const body = read(name)
      known.set(name, body)
      return body
    },
  }
}
