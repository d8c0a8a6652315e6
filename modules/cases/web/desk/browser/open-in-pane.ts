import { fetchDesk, takeParts } from './fetch-parts.ts'

/** Below this width a case takes the page, so a link is a link. */
const BESIDE = '(min-width: 761px)'

/** Longer than this, the pane says that something is under way. */
const PATIENCE = 250

/** Opens a row's case in the pane beside the list, keeps the address right, and leaves everything else to the browser. */
export function openInPane(desk: HTMLElement): void {
  let going: AbortController | undefined
  const open = async (href: string, push: boolean) => {
    going?.abort()
    going = new AbortController()
    const { signal } = going
    const waiting = setTimeout(() => showLoading(desk), PATIENCE)
    const fresh = await fetchDesk(href, signal)
    clearTimeout(waiting)
    if (signal.aborted) return
    if (!fresh) return location.assign(href)
    takeParts(desk, fresh, ['data-pane'])
    desk.className = fresh.className
    if (push) history.pushState(null, '', href)
    const chosen = desk.querySelector<HTMLElement>('[data-case]')?.dataset['case']
    for (const row of desk.querySelectorAll<HTMLElement>('[data-row]'))
      if (row.dataset['row'] === chosen) row.setAttribute('aria-current', 'true')
      else row.removeAttribute('aria-current')
    const pane = desk.querySelector<HTMLElement>('[data-pane]')
    pane?.scrollTo(0, 0)
    if (push) pane?.focus({ preventScroll: true })
  }
  desk.addEventListener('click', (event) => {
    const row = (event.target as Element).closest<HTMLAnchorElement>('a[data-row]')
    if (!row || event.metaKey || event.ctrlKey || event.shiftKey || !matchMedia(BESIDE).matches) return
    event.preventDefault()
    void open(row.href, true)
  })
  addEventListener('popstate', () => void open(location.href, false))
}

function showLoading(desk: HTMLElement): void {
  const shape = desk.querySelector<HTMLTemplateElement>('[data-loading]')
  const pane = desk.querySelector('[data-pane]')
  if (shape && pane) pane.replaceChildren(shape.content.cloneNode(true))
}
