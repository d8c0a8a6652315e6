import { FEWEST_UNITS, MOST_ITEMS, WHOLE } from '../../contract/schemes.ts'
import { deniedIn } from '../deny-list.ts'
import { indicatorOf } from '../indicators.ts'
import type { SchemeContent, SchemeItem } from './scheme.ts'

export interface SchemeFault {
  /** The field at fault: `units`, `items`, or one of an item, `items.2.weight`. */
  readonly field: string
  readonly zh: string
  readonly en: string
}

const denied = {
  clicks: '点击、浏览量',
  'log-ins': '登录、签到、打卡',
  photos: '照片、视频、轨迹',
  points: '积分、点赞、转发',
  'time online': '在线时长',
  'number of reports': '上报数量',
  'ranking of persons': '排名、末位淘汰',
} as const satisfies Record<NonNullable<ReturnType<typeof deniedIn>>, string>

/** What a text says that nobody may be judged by, in one sentence that names the rule; undefined when nothing. */
function deniedFault(field: string, text: string): SchemeFault | undefined {
  const what = deniedIn(text)
  return what === undefined
    ? undefined
    : {
        field,
        zh: `不能用“${denied[what]}”考核任何人（国办函〔2026〕12号等禁止）。请改为诉求办得怎么样、群众怎么说。`,
        en: `Nobody is assessed by ${what} (forbidden, 国办函〔2026〕12号 among others). Take how requests were handled and what residents say.`,
      }
}

function itemFaults(item: SchemeItem, i: number): SchemeFault[] {
  const at = (name: string) => `items.${i}.${name}`
  const faults: (SchemeFault | undefined)[] = []
  if (!Number.isInteger(item.weight) || item.weight < 1 || item.weight > WHOLE)
    faults.push({ field: at('weight'), zh: '权重是 1 到 100 的整数', en: 'A weight is a whole number from 1 to 100' })
  if (item.source === 'hand') {
    faults.push(deniedFault(at('name'), item.name), deniedFault(at('measure'), item.measure))
    if (!(item.target > 0)) faults.push({ field: at('target'), zh: '目标要大于 0', en: 'A target is more than 0' })
  } else {
    if (indicatorOf(item.indicator).better === 'neither')
      faults.push({
        field: at('indicator'),
        zh: '这项指标只用来了解情况，高低都不代表好坏，不能用来考核',
        en: 'This indicator is shown to understand, neither high nor low is good: nobody is assessed by it',
      })
    if (!(item.target > 0 && item.target <= 1))
      faults.push({ field: at('target'), zh: '目标在 0 到 100% 之间', en: 'A target lies between 0 and 100 %' })
  }
  return faults.filter((one) => one !== undefined)
}

/** Everything that is wrong with a scheme; none when units may be asked to agree to it. */
export function schemeFaults({ units, items }: SchemeContent): SchemeFault[] {
  const faults = items.flatMap(itemFaults)
  if (new Set(units.map(({ id }) => id)).size < FEWEST_UNITS)
    faults.push({ field: 'units', zh: '至少选两个可比的单位', en: 'Choose two comparable units or more' })
  if (items.length === 0 || items.length > MOST_ITEMS)
    faults.push({ field: 'items', zh: `考核项 1 到 ${MOST_ITEMS} 项`, en: `One to ${MOST_ITEMS} items` })
  const sum = items.reduce((all, { weight }) => all + weight, 0)
  if (sum !== WHOLE)
    faults.push({
      field: 'items',
      zh: `各项权重之和应为 100，现在是 ${sum}`,
      en: `Weights sum to 100; these sum to ${sum}`,
    })
  if (!items.some((item) => item.source === 'indicator' && indicatorOf(item.indicator).byResidents))
    faults.push({
      field: 'items',
      zh: '必须有一项是群众评价（解决率或好评率）',
      en: 'One item is the rating by residents: solved rate or favourable rate',
    })
  const names = items.map((item) => (item.source === 'hand' ? item.name : item.indicator))
  if (new Set(names).size < names.length)
    faults.push({ field: 'items', zh: '有两项相同，请合并', en: 'Two items are the same; make them one' })
  return faults
}
