import { gramAfter } from '../gram-table.ts'

export const outside = 1
export const digit = 2
export const letter = 3
const mark = 4
export const numeral = 5
const word = 6
const numerals = new Set('一二三四五六七八九十百零〇甲乙丙丁')
/** Signs that end a part often: which of them stand to the left tells how far the address has come. */
export const endings = '省市县区镇乡街道路村社弄巷号栋幢座楼层室'

/** What kind of sign stands there. */
export function shapeOf(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (Number.isNaN(code)) return outside
  const sign = text[at]!
  if (/[0-9０-９]/.test(sign)) return digit
  if (/[a-zA-Zａ-ｚＡ-Ｚ]/.test(sign)) return letter
  if (numerals.has(sign)) return numeral
  return /\p{Script=Han}/u.test(sign) ? word : mark
}

const digitSign = 0x30

/** Signs with every digit as 0, so that numbers of one length look alike. */
export function lookAlike(text: string): Uint16Array {
  return Uint16Array.from(text, (_, at) => at).map((at) =>
    shapeOf(text, at) === digit ? digitSign : text.charCodeAt(at),
  )
}

/** The number of a clue: its kind and what was seen. */
export const clue = (kind: number, ...values: number[]): number => {
  let made = gramAfter(0, kind)
  for (const value of values) made = gramAfter(made, value)
  return made
}

/** A number or a row of letters that the sign belongs to: where it begins and ends. */
export function runAround(shapes: readonly number[], at: number): { from: number; to: number } {
  let from = at
  let to = at + 1
  while (from > 0 && shapes[from - 1] === shapes[at]) from--
  while (to < shapes.length && shapes[to] === shapes[at]) to++
  return { from, to }
}
