/** Numbers to ring at once instead of writing. */
export type Hotline = '110' | '119' | '120' | '122'

/**
 * Words of an emergency that is happening. They show the numbers and make a report urgent; they never decide where
 * it goes. Kept few and plain: a false alarm wakes the person on duty.
 */
const emergencies: Readonly<Record<Hotline, readonly string[]>> = {
  '110': [
    '正在打人',
    '持刀',
    '拿刀',
    '抢劫',
    '绑架',
    '杀人',
    '正在被打',
    '救命',
    '要跳楼',
    '要自杀',
    'kidnap',
    'robbery',
    'with a knife',
  ],
  '119': [
    '着火',
    '起火',
    '失火',
    '火灾',
    '爆炸',
    '燃气泄漏',
    '煤气泄漏',
    '困在电梯',
    '被困电梯',
    '电梯困人',
    '落水',
    '溺水',
    'on fire',
    'explosion',
    'gas leak',
    'trapped in',
  ],
  '120': [
    '昏迷',
    '晕倒',
    '心脏病发',
    '大出血',
    '没有呼吸',
    '触电',
    '煤气中毒',
    '喝了农药',
    'unconscious',
    'heart attack',
    'not breathing',
  ],
  '122': ['撞人', '车祸', '翻车', '交通事故', 'car crash'],
}
const hotlines = Object.keys(emergencies) as Hotline[]
/** Any of them: most texts hold none, and one look tells. */
const anyWord = new RegExp(Object.values(emergencies).flat().join('|'))
/** Told of the past, asked as a question or feared for the future, it is no alarm. */
const notNow =
  /(上次|去年|前年|以前|曾经|之前|预防|防止|以免|万一|担心|害怕|隐患|怕|会不会|演练|赔偿|保险|理赔|\d{4}年|last year|in case)/

/** The numbers to show for a text; none for most. Looks at the beginning, where an emergency is told. */
export function emergencyIn(text: string): Hotline[] {
  const start = text.slice(0, 120).toLowerCase()
  if (!anyWord.test(start)) return []
  return hotlines.filter((line) =>
    emergencies[line].some((word) => {
      const at = start.indexOf(word)
      return at >= 0 && !notNow.test(start.slice(Math.max(0, at - 24), at + word.length + 12))
    }),
  )
}
