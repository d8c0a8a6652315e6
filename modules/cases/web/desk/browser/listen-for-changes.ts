import { fill } from '../../report/browser/said.ts'
import { countViews } from './count-views.ts'
import { fetchDesk, takeParts } from './fetch-parts.ts'

/** Clocks run on even when nothing happens. */
const AGAIN = 60_000

/**
 * Says politely that something changed, and shows it on a press: a list that moves under the hand is worse than an old
 * one. While nobody reads the list (the focus is elsewhere, or the page was hidden) it is renewed by itself.
 */
export function listenForChanges(desk: HTMLElement): void {
  const stream = desk.dataset['stream']
  const said = desk.querySelector<HTMLElement>('[data-fresh]')
  const list = desk.querySelector<HTMLElement>('[data-list]')
  if (!said || !list) return
  const changed = new Set<string>()

  const renew = async () => {
    const fresh = await fetchDesk(location.href)
    if (!fresh) return
    const focused = list.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset['row']
      : undefined
    takeParts(desk, fresh, ['data-list', 'data-views'])
    void countViews(desk)
    changed.clear()
    said.replaceChildren()
    if (focused) list.querySelector<HTMLElement>(`[data-row="${focused}"]`)?.focus()
  }
  const say = () => {
    if (changed.size === 0) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn quiet'
    button.textContent = fill(said.dataset['fresh'], { n: changed.size })
    button.onclick = () => void renew()
    said.replaceChildren(button)
  }
  if (stream) {
    const events = new EventSource(stream)
    events.addEventListener('message', (event: MessageEvent<string>) => {
      changed.add((JSON.parse(event.data) as { object: string }).object)
      say()
    })
  }
  setInterval(() => {
    if (!document.hidden && !list.contains(document.activeElement)) void renew()
  }, AGAIN)
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && changed.size > 0) void renew()
  })
}
