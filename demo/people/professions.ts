import { ancestorAt } from '@lianxin/places/contract'
import type { Profession } from '@lianxin/people/contract'
import type { PlaceCode } from '@lianxin/platform/ids'
import type { Random } from '../city/random.ts'
import type { Ground } from './ground.ts'

/** Of a thousand professionals, and where each kind works, named after a county or a township. */
const professions: readonly { of: Profession; share: number; at: 'county' | 'township'; unit: string }[] = [
  { of: 'teacher', share: 330, at: 'township', unit: '中心学校' },
  { of: 'physician', share: 250, at: 'township', unit: '卫生服务中心' },
  { of: 'socialWorker', share: 210, at: 'township', unit: '社会工作站' },
  { of: 'policeOfficer', share: 90, at: 'township', unit: '派出所' },
  { of: 'lawyer', share: 70, at: 'county', unit: '法律服务团' },
  { of: 'judge', share: 25, at: 'county', unit: '人民法院' },
  { of: 'prosecutor', share: 25, at: 'county', unit: '人民检察院' },
]

/** A profession of 三官三师 and social workers, and the unit of somebody who serves this place. */
export function drawProfession(
  ground: Ground,
  place: PlaceCode,
  chance: Random,
): { profession: Profession; unitName: string } {
  let draw = chance.below(1000)
  const found = professions.find(({ share }) => (draw -= share) < 0) ?? professions[0]!
  return { profession: found.of, unitName: ground.get(ancestorAt(place, found.at)).name + found.unit }
}
