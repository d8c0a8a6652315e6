import { chooseAll, chooseRow, previewChosen } from './choose-rows.ts'

/** Keys of the desk: j and k through the list, the letters and numbers of the acts, / to search, Escape back. */
export function deskKeys(desk: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return
    const target = event.target as HTMLElement
    if (event.key === 'Escape') return back(desk, target)
    if (event.key === 'Enter' && event.shiftKey && previewChosen(desk)) return event.preventDefault()
    // Enter sends an act whose answer was chosen from a list; a button or lines of text keep their own.
    const list = target.closest<HTMLSelectElement>('[data-act] select')
    if (event.key === 'Enter' && list?.value) {
      event.preventDefault()
      return list.form?.requestSubmit()
    }
    if (target.closest('input:not([type=radio], [type=checkbox]), textarea, select')) return
    if (press(desk, event.key)) event.preventDefault()
  })
}

function press(desk: HTMLElement, key: string): boolean {
  if (key === 'j' || key === 'k') return step(desk, key === 'j' ? 1 : -1)
  if (key === ' ' && chooseRow(desk)) return true
  if (key === '*') return chooseAll(desk)
  if (key === '/') {
    const search = desk.querySelector<HTMLInputElement>('[data-filters] input[type=search]')
    search?.focus()
    search?.select()
    return Boolean(search)
  }
  const acts = [...desk.querySelectorAll<HTMLElement>('[data-act]')]
  const act = /^[1-9]$/.test(key)
    ? acts[Number(key) - 1]
    : acts.find(
        (one) => one.matches(`[data-key="${CSS.escape(key)}"]`) || one.querySelector(`[data-key="${CSS.escape(key)}"]`),
      )
  if (!act) return false
  if (act instanceof HTMLDetailsElement) {
    act.open = true
    act.scrollIntoView({ block: 'nearest' })
    act.querySelector<HTMLElement>('form :is(input:not([type=hidden]), select, textarea)')?.focus()
  } else act.querySelector<HTMLElement>('button')?.click()
  return true
}

/** To the next or previous row, from the row in focus or the chosen one. */
function step(desk: HTMLElement, by: 1 | -1): boolean {
  const rows = [...desk.querySelectorAll<HTMLElement>('[data-row]')]
  const here = rows.findIndex((row) => row === document.activeElement)
  const from = here >= 0 ? here : rows.findIndex((row) => row.ariaCurrent === 'true')
  const next = rows[Math.min(rows.length - 1, Math.max(0, from + by))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return Boolean(next)
}

/** Out of the field, out of the open act, out to the list: one step a press. */
function back(desk: HTMLElement, target: HTMLElement): void {
  const open = desk.querySelector<HTMLDetailsElement>('details[data-act][open]')
  if (open?.contains(target)) {
    open.open = false
    open.querySelector('summary')?.focus()
  } else
    (
      desk.querySelector<HTMLElement>('[data-row][aria-current]') ?? desk.querySelector<HTMLElement>('[data-row]')
    )?.focus()
}
