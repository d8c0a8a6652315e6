import type { Random } from '../city/random.ts'

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏',
]
const VIRTUES = [...'诚信和谦恕勤俭敬朴恒宽厚明礼义仁睦慎静毅']
const PLANTS = [...'松竹兰菊荷桂枫柏桐樟梧槐榆杉楠芦苇茶稻禾']

/** An invented name: an ordinary surname, then a virtue and a plant in either order (王诚松, 沈荷敬). */
export function drawName(chance: Random): string {
  const pick = (from: readonly string[]): string => from[chance.below(from.length)]!
  const given = [pick(VIRTUES), pick(PLANTS)]
  return pick(SURNAMES) + (chance.next() < 0.5 ? given : given.reverse()).join('')
}
