interface Call {
  readonly href: string
  readonly title: string
  readonly text: string
}
interface Attention {
  readonly unread: number
  readonly calls: readonly Call[]
}

/**
 * Keeps the number of unread notices and the bar of calls current while the page is looked at. A hidden page closes its
 * line: a browser has six to one address, and a desk has many pages open.
 */
export function watchNotices(): void {
  const bell = document.querySelector<HTMLElement>('[data-bell]')
  const bar = document.querySelector<HTMLElement>('[data-calls]')
  const stream = bell?.dataset['bell']
  if (!bell || !bar || !stream) return
  const { take, calling } = JSON.parse(bar.dataset['words'] ?? '{}') as { take: string; calling: string }
  const title = document.title
  const show = ({ unread, calls }: Attention) => {
    const count = bell.querySelector<HTMLElement>('[data-count]')
    const number = bell.querySelector('[data-number]')
    if (count) count.hidden = unread === 0
    if (number) number.textContent = unread > 99 ? '99+' : String(unread)
    const now = calls.map(({ href, title: what, text }) => [href, what, text].join('\n')).join('\n\n')
    // An alert that is written again is read out again: only what changed is written.
    if (bar.dataset['now'] !== now) bar.replaceChildren(...calls.map((call) => line(call, take)))
    bar.dataset['now'] = now
    document.title = calls.length > 0 ? `● ${calling} ${title}` : title
  }
  let events: EventSource | undefined
  const listen = () => {
    if (document.hidden) {
      events?.close()
      events = undefined
    } else if (!events) {
      events = new EventSource(stream)
      events.addEventListener('message', (event: MessageEvent<string>) => show(JSON.parse(event.data) as Attention))
    }
  }
  document.addEventListener('visibilitychange', listen)
  listen()
}

function line(call: Call, take: string): HTMLElement {
  const p = document.createElement('p')
  const [what, text, go] = [document.createElement('b'), document.createElement('span'), document.createElement('a')]
  what.textContent = call.title
  text.textContent = call.text
  go.textContent = take
  go.className = 'btn danger'
  go.href = call.href
  p.append(what, text, go)
  return p
}
