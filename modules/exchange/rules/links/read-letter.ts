import { outcomeCodes, outcomes, type Outcome } from '@lianxin/cases/contract'

/** Lines at which a mail program begins to quote what was written before. */
const quoteBegins = [
  /^\s*[-_—]{2,}\s*(原始邮件|原邮件|转发邮件|original message|forwarded message)\s*[-_—]*/i,
  /^\s*(发件人|寄件者|from)\s*[:：].*/i,
  /^.{0,120}(写道|寫道)\s*[:：]\s*$/,
  /^\s*(on|在)\s.{5,160}(wrote|写道)\s*[:：]\s*$/i,
  /^\s*>/,
  /^-- $/,
]

/** What was written now: everything before the first line that quotes, without the empty lines around it. */
export function cutQuoted(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const end = lines.findIndex((line) => quoteBegins.some((begin) => begin.test(line)))
  return (end < 0 ? lines : lines.slice(0, end)).join('\n').trim()
}

/** What a letter asks: to sign for the case, or the answer with its outcome. */
export type LetterAsks =
  | { readonly act: 'sign_for' }
  | { readonly act: 'handle'; readonly outcome: Outcome; readonly result: string }
  | { readonly fault: 'letter_empty' | 'letter_outcome' | 'letter_short' }

const SHORTEST = 10

/**
 * Reads an answer: 「签收」 alone signs for it; else the first line begins with the outcome (已解决, 已解释说明, 部分解决,
 * 无法解决) and what follows is the answer. Nothing is guessed: an outcome that is not said is asked for.
 */
export function askedBy(text: string): LetterAsks {
  const written = cutQuoted(text)
  if (written === '') return { fault: 'letter_empty' }
  if (/^签收[。.!！]?$/.test(written)) return { act: 'sign_for' }
  const outcome = outcomeCodes.find((code) => written.startsWith(outcomes[code].zh))
  if (!outcome) return { fault: 'letter_outcome' }
  const result = written
    .slice(outcomes[outcome].zh.length)
    .replace(/^[\s:：,，。.、;；—-]+/, '')
    .trim()
  return [...result].length < SHORTEST
    ? { fault: 'letter_short' }
    : { act: 'handle', outcome, result: result.slice(0, 4000) }
}

/** The token in an address `name+token@host`; undefined when there is none. */
export const tokenIn = (addresses: readonly string[]): string | undefined =>
  addresses.map((one) => /\+([0-9a-f]{40})@/i.exec(one)?.[1]?.toLowerCase()).find((token) => token !== undefined)

/** The address that a letter about a case is answered to: the token stands behind a plus. */
export const replyAddress = (base: string, token: string): string => base.replace('@', `+${token}@`)
