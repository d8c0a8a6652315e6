/** Shows the notice of a lost line while it is lost. */
export function sayOffline(): void {
  const notice = document.querySelector<HTMLElement>('[data-offline]')
  if (!notice) return
  const show = () => {
    notice.hidden = navigator.onLine
  }
  addEventListener('online', show)
  addEventListener('offline', show)
  show()
}
