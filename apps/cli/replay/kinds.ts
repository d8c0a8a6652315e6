import { chance } from './read-rows.ts'

/** What other cities call a matter, and the items of our catalogue a person would choose from for it. */
const table: readonly (readonly [RegExp, readonly string[]])[] = [
  [/城乡建设/, ['0203', '0204', '0301', '0302', '0303', '0307']],
  [/劳动|社会保障/, ['0801', '0802', '0804', '0805']],
  [/教育|文体/, ['0901', '0902', '0903', '0907']],
  [/卫生|计生/, ['0905', '0906', '0904']],
  [/环境/, ['1007', '1008', '1009', '1006']],
  [/商贸|旅游/, ['1001', '1002', '1003', '1004']],
  [/交通/, ['0608', '0203']],
  [/noise|loud/i, ['0601', '1006']],
  [/parking|driveway|vehicle/i, ['0608', '0307']],
  [/street ?light/i, ['0202']],
  [/animal|dog|rodent/i, ['0602', '0905']],
  [/sewer|water/i, ['0204', '0205']],
  [/street|sidewalk|pothole|curb/i, ['0203', '0103']],
  [/graffiti|poster/i, ['0106']],
  [/tree|park/i, ['0209', '0208']],
  [/clean|dump|litter|garbage|trash|sanitation/i, ['0101', '0103', '0108']],
  [/food|restaurant/i, ['1001']],
]
const others = ['1203', '1202', '1201']

/** The item a simulated person chooses for a row; the same every run. */
export function categoryFor(kind: string, rowId: string): string {
  const items = table.find(([words]) => words.test(kind))?.[1] ?? others
  return items[Math.floor(chance(rowId, 'category') * items.length)] ?? '1203'
}
