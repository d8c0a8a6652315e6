/** Fetches a page of the desk and hands over its parts; undefined when the line or the session is gone. */
export async function fetchDesk(href: string, signal?: AbortSignal): Promise<HTMLElement | undefined> {
  try {
    const answer = await fetch(href, { headers: { accept: 'text/html' }, ...(signal ? { signal } : {}) })
    if (!answer.ok) return undefined
    // The styles of the answer carry a nonce of their own, which this page's policy would report.
    const html = (await answer.text()).replace(/<style[^]*?<\/style>/g, '')
    const page = new DOMParser().parseFromString(html, 'text/html')
    return page.querySelector<HTMLElement>('[data-desk]') ?? undefined
  } catch {
    return undefined
  }
}

/** Puts parts of a fetched desk into this one: `[data-list]`, `[data-views]`, `[data-pane]`. */
export function takeParts(desk: HTMLElement, fresh: HTMLElement, parts: readonly string[]): void {
  for (const part of parts) {
    const [old, next] = [desk.querySelector(`[${part}]`), fresh.querySelector(`[${part}]`)]
    if (old && next) old.replaceChildren(...next.childNodes)
  }
}
