import type { MyCase } from '../../contract/case-view.ts'
import type { Lang } from '@lianxin/platform/i18n'
import type { Step } from '@lianxin/ui'

const HOUR = 3_600_000

/** How an answer stood to its promise: `early` or `tardy`, with the span in words; undefined within an hour. */
export function againstPromise(
  lang: Lang,
  promised: string,
  done: string,
): { early: boolean; span: string } | undefined {
  const ms = Date.parse(promised) - Date.parse(done)
  if (Math.abs(ms) < HOUR) return undefined
  const hours = Math.floor(Math.abs(ms) / HOUR)
  const days = Math.floor(hours / 24)
  const span = lang === 'zh' ? (days > 0 ? `${days} 天` : `${hours} 小时`) : days > 0 ? `${days} d` : `${hours} h`
  return { early: ms > 0, span }
}

/** When the unit last said it was done; undefined while it has not. */
export function handledAt(steps: MyCase['steps']): string | undefined {
  return steps.findLast((s) => s.act === 'handle' || s.act === 'on_spot')?.at
}

/** The steps newest first, as the timeline draws them. The latest one is where things stand. */
export function newestFirst(steps: MyCase['steps']): Omit<Step, 'detail'>[] {
  return steps.toReversed().map((s, i) => ({
    id: String(s.version),
    title: s.text,
    at: s.at,
    by: s.by,
    state: i === 0 ? 'now' : 'done',
  }))
}
