/** `?` shows the keys; typing in a field is left alone. */
export function sheetKeys(): void {
  const sheet = document.getElementById('keys')
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement
    if (event.key !== '?' || target.closest('input:not([type=radio]), textarea, select')) return
    event.preventDefault()
    sheet?.togglePopover()
  })
}
