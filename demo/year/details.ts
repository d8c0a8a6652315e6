import { readDetails, type Category, type Detail } from '@lianxin/services/rules'
import { random, type Random } from '../city/random.ts'

/** What somebody invented says, by the name of what a category asks; another field of words is left open. */
const said: Readonly<Record<string, readonly string[]>> = {
  estate: ['东苑三幢', '荷花里十二幢二单元', '新桥公寓七幢', '沿河小区五幢'],
  facility: ['路口的果皮箱', '广场西侧的健身器材', '桥头的指示牌'],
  firm: ['某装饰公司', '路口的早餐店', '某物业公司'],
  looks: ['灰上衣，黑裤子', '戴一顶蓝帽子'],
  school: ['镇上的小学', '路东的幼儿园'],
  seen: ['菜场门口', '公交站旁边'],
}
/** How many of those who are asked answer a question that may be left out. */
const ANSWERED = 0.7
const DAY = 86_400_000

function answer({ kind, name, options }: Category['fields'][number], r: Random, at: number): string {
  const pick = (some: readonly string[]): string => some[r.below(Math.max(1, some.length))] ?? ''
  switch (kind) {
    case 'text':
      return name === 'serial' ? `${1 + r.below(90)} 号` : pick(said[name] ?? [])
    case 'number':
      return String(1 + r.below(12))
    case 'date':
      return new Date(at - r.below(30) * DAY).toISOString().slice(0, 10)
    case 'yesNo':
      return r.next() < 0.5 ? 'yes' : 'no'
    case 'choice':
      return pick(options.map(({ zh }) => zh))
  }
}

/** 要点: what the reporter gives of what the category asks, most of it and not always all. */
export function detailsTold(seed: number, id: string, category: Category | null, at: number): Detail[] {
  if (!category) return []
  const r = random(seed, 'details', id)
  const given = category.fields.map((field): [string, string] => {
    const [gives, text] = [r.next() < ANSWERED, answer(field, r, at)]
    return [field.name, field.required || gives ? text : '']
  })
  return readDetails(category.fields, Object.fromEntries(given)).details
}
