import { fill } from '../../report/browser/said.ts'

interface Here {
  readonly name: string
  readonly typing: boolean
}

/** How often the page says that a case is open here, and how long writing counts as writing. */
const EVERY = 10_000
const WRITING = 20_000

/** Tells the server which case is open and whether an answer is being written, and shows who else is at it. */
export function sayWhoIsHere(desk: HTMLElement): void {
  let at = ''
  let wrote = 0
  const address = (id: string) => `/console/cases/${id}/here`
  const body = (state: string) => new URLSearchParams({ state })

  const show = (others: readonly Here[]) => {
    const said = desk.querySelector<HTMLElement>('[data-here]')
    if (!said) return
    const { looking, typing } = said.dataset
    said.textContent = others.map((one) => fill(one.typing ? typing : looking, { who: one.name })).join(' ')
    said.classList.toggle('notice', others.length > 0)
    said.classList.toggle(
      'due',
      others.some((one) => one.typing),
    )
  }
  const tell = async () => {
    const open = desk.querySelector<HTMLElement>('[data-case]')?.dataset['case'] ?? ''
    if (at && at !== open) navigator.sendBeacon(address(at), body('gone'))
    at = open
    if (!open || document.hidden) return
    const state = performance.now() - wrote < WRITING ? 'typing' : 'looking'
    const answer = await fetch(address(open), { method: 'POST', body: body(state) }).catch(() => undefined)
    if (answer?.ok && at === open) show((await answer.json()) as Here[])
  }
  desk.addEventListener('input', (event) => {
    if (!(event.target as Element).closest('[data-act] textarea')) return
    const first = performance.now() - wrote >= WRITING
    wrote = performance.now()
    if (first) void tell()
  })
  const pane = desk.querySelector('[data-pane]')
  if (pane) new MutationObserver(() => void tell()).observe(pane, { childList: true })
  addEventListener('pagehide', () => {
    if (at) navigator.sendBeacon(address(at), body('gone'))
  })
  setInterval(() => void tell(), EVERY)
  wrote = -WRITING
  void tell()
}
