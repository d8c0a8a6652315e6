import type { Answer } from './crowd.ts'

/** What only the inside of the house may know: a stack, a query, a driver's error, a path. */
const inside =
  /\bat [\w.<>]+ \(|node:internal|node_modules|\.tsx?:\d+|syntax error at|violates (check|foreign|unique)|\binvalid input syntax|\bpg_|SQLSTATE|ECONNREFUSED|TypeError|RangeError|ZodError|\[object Object\]/

/**
 * What is wrong with an answer, whatever was asked: a defect, a word from inside the house, no type or the wrong one,
 * typed markup that came back alive.
 */
export function faultOf(
  { status, type, text, retryAfter, cache }: Answer,
  markup: readonly string[],
): string | undefined {
  if (status >= 500 && !(status === 503 && retryAfter)) return `answered ${status}`
  if (text !== '' && type === '') return 'a body without a type'
  if (status >= 400 && inside.test(text)) return `tells of the inside: ${inside.exec(text)?.[0]}`
  if (type.includes('json') && text !== '') {
    try {
      JSON.parse(text)
    } catch {
      return 'is no JSON'
    }
  }
  if (type.includes('html') && markup.some((one) => text.includes(one))) return 'typed markup came back alive'
  // Whatever is about somebody may lie in no browser and in no proxy after it was read.
  if (type.includes('html') && !/no-store/.test(cache)) return 'a page that could be kept by a browser'
  return undefined
}

/** Markup that must never stand in a page as it was typed. */
export const liveMarkup = ['<script>alert(1)', '"><img src=x onerror'] as const
