import type { ResidentId } from '@lianxin/people/contract'
import { countyOf, kinds, type PlaceCode } from '@lianxin/platform/ids'
import type { Allotment } from './allot.ts'
import type { Ground } from './ground.ts'
import { drawName } from './names.ts'
import { mobile } from './phones.ts'
import type { ResidentRow } from './rows.ts'
import { serials } from './serials.ts'

/** Residents with a confirmed phone, at home in a micro-grid: those who report during the demonstration year. */
export function* residentsOf(ground: Ground, allotments: ReadonlyMap<PlaceCode, Allotment>): Generator<ResidentRow> {
  const ids = serials(kinds.resident)
  let phones = 0
  for (const village of ground.at('village')) {
    const chance = ground.chance('residents', village.code)
    const micros = ground.below(village.code, 'grid').flatMap((grid) => ground.below(grid.code, 'micro'))
    for (let i = 0; i < allotments.get(village.code)!.residents; i++) {
      const place = micros[chance.below(micros.length)]!.code
      yield {
        county: countyOf(place),
        id: ids.next(place) as ResidentId,
        name: drawName(chance),
        phone: mobile('resident', phones++),
        place,
        createdAt: ground.moment(chance),
      }
    }
  }
}
