/** What names of places end with; the longer before the shorter that it ends with. */
const endings =
  /(?:小区|社区|街道|大道|广场|花园|家园|公寓|国际|学校|中学|小学|大学|学院|幼儿园|医院|市场|公园|车站|地铁站|派出所|公司|[省市县区镇乡村组路街巷弄桥苑园府城湾庭居郡墅湖站厂景里线])/gu

/** Signs that no name of a place holds: a name begins after them. */
const outside = /[\s\p{P}\p{S}的在是和与被未对将为请求询映诉报于望把让给有无不了到从及或]/u

const shortest = 2
const longest = 12
/** A place is that of a problem when so many of its messages name it. */
const leastShare = 0.5

function namesIn(text: string): Set<string> {
  const found = new Set<string>()
  for (const { index, 0: ending } of text.matchAll(endings)) {
    const end = index + ending.length
    for (let start = index - 1; start >= 0 && end - start <= longest; start--) {
      if (outside.test(text[start]!)) break
      if (end - start > shortest || start === 0 || outside.test(text[start - 1]!)) found.add(text.slice(start, end))
    }
  }
  return found
}

/** The place that most of the texts name, the more exactly the better; nothing when they agree on none. */
export function placeOf(texts: readonly string[]): string {
  const times = new Map<string, number>()
  for (const text of texts) for (const name of namesIn(text)) times.set(name, (times.get(name) ?? 0) + 1)
  let best = ''
  let most = 0
  for (const [name, count] of times) {
    if (count < leastShare * texts.length || count < Math.min(2, texts.length)) continue
    const weight = count * name.length
    // Of equal ones the one that is named first: places are said before matters.
    if (weight > most) {
      best = name
      most = weight
    }
  }
  return best
}
