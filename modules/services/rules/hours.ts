import type { Spans } from './work-table.ts'

/** Working hours as people write them: `08:30-12:00 13:30-17:30`. Undefined when they cross or are no times. */
export function parseHours(text: string): Spans | undefined {
  const parts = text
    .normalize('NFKC')
    .replaceAll(/\s*[–—~-]\s*/g, '-')
    .split(/[\s,;，；、]+/)
    .filter(Boolean)
  const spans: [number, number][] = []
  for (const part of parts) {
    const found = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/.exec(part)
    if (!found) return undefined
    const [, h1, m1, h2, m2] = found.map(Number)
    const from = h1! * 60 + m1!
    const to = h2! * 60 + m2!
    if (m1! > 59 || m2! > 59 || to > 1440 || from >= to || from < (spans.at(-1)?.[1] ?? 0)) return undefined
    spans.push([from, to])
  }
  return spans.length > 0 ? spans : undefined
}

const two = (n: number) => String(n).padStart(2, '0')
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** The same hours written out. */
export function sayHours(spans: Spans): string {
  return spans.map(([from, to]) => `${clock(from)}-${clock(to)}`).join(' ')
}
