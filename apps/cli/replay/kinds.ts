import { chance } from './read-rows.ts'

/** What other cities call a matter, and the items of our catalogue a person would choose from for it. The first that fits. */
const table: readonly (readonly [RegExp, readonly string[]])[] = [
  [/城乡建设/, ['0203', '0204', '0301', '0302', '0303', '0307']],
  [/劳动|社会保障/, ['0801', '0802', '0804', '0805']],
  [/教育|文体/, ['0901', '0902', '0903', '0907']],
  [/卫生|计生/, ['0905', '0906', '0904']],
  [/环境/, ['1007', '1008', '1009', '1006']],
  [/商贸|旅游/, ['1001', '1002', '1003', '1004']],
  [/交通/, ['0608', '0203']],
  [/commendation/i, ['1209']],
  [/dead animal/i, ['0103', '0905']],
  [/noise|loud|banging/i, ['0601', '1006']],
  [/graffiti|poster|advertisement/i, ['0106']],
  [/parking|driveway|vehicle|traffic|chronic|muni\b|\bmta\b|taxi|\bdpt\b/i, ['0608']],
  [/street ?light/i, ['0202']],
  [/vending|panhandling/i, ['0104']],
  [/unsanitary|rodent|urinating|drinking|\bdph\b/i, ['0905', '0108']],
  [/pet shop|facility|illegal animal sold/i, ['1004']],
  [/animal|dog|\bpet\b/i, ['0602']],
  [/flood|sewer|drain|manhole/i, ['0204', '0103']],
  [/odor|smell/i, ['1008']],
  [/glazier|laborer|sfha|building inspection|rent board/i, ['0303', '0301']],
  [/tree|\brpd\b|park\b/i, ['0209', '0210']],
  [/garbage|litter|dump|trash|sanitation|clean/i, ['0101', '0103', '0108']],
  [/pothole|sidewalk|curb|public works/i, ['0203']],
  [/homeless|encampment|human services/i, ['0702']],
  [/collector|assessor|clerk|attorney|311customer/i, ['1202', '1201']],
  [/labor standards/i, ['0801']],
  [/water|\bpuc\b/i, ['0205']],
  [/food|restaurant/i, ['1001']],
  [/disorderly|sfpd|sheriff/i, ['0601']],
]
const others = ['1203', '1202', '1201']

const itemsFor = (kind: string): readonly string[] | undefined => table.find(([words]) => words.test(kind))?.[1]

/** Whether somebody who reads the source's kind would know an item for it. */
export const isKnown = (kind: string): boolean => itemsFor(kind) !== undefined

/** The item a simulated person chooses for a row; the same every run. */
export function categoryFor(kind: string, rowId: string): string {
  const items = itemsFor(kind) ?? others
  return items[Math.floor(chance(rowId, 'category') * items.length)] ?? '1203'
}
