const order = ['m', 'l', 'xl'] as const
type Size = (typeof order)[number]
const YEAR = 31_536_000

/** Changes the size of the text in place: a new page would lose what is half written. Without script the link does it. */
export function switchSize(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-size-next]')
  if (!link) return
  const words = JSON.parse(link.dataset['words'] ?? '{}') as Record<Size, string>
  link.setAttribute('role', 'button')
  link.addEventListener('click', (event) => {
    event.preventDefault()
    const root = document.documentElement
    const at = order.indexOf(root.dataset['size'] as Size)
    const size = order[(at + 1) % order.length] ?? 'm'
    root.dataset['size'] = size
    document.cookie = `size=${size}; path=/; max-age=${YEAR}; samesite=lax`
    link.textContent = words[size]
  })
}
