// A press for many cases can be taken back: nothing is sent before ten seconds have gone. Without it the press is sent at once.
import { fill } from '../report/browser/said.ts'

const SECONDS = 10
const form = document.querySelector<HTMLFormElement>('[data-bulk] form[data-undo]')
const bar = form?.querySelector<HTMLElement>('[data-undo-bar]')
if (form && bar) {
  let left = 0
  let timer: number | undefined
  const stay = (event: BeforeUnloadEvent) => event.preventDefault()
  const stop = () => {
    clearInterval(timer)
    timer = undefined
    removeEventListener('beforeunload', stay)
  }
  const undo = document.createElement('button')
  undo.type = 'button'
  undo.className = 'btn quiet'
  undo.textContent = form.dataset['undoLabel'] ?? ''
  undo.onclick = () => {
    stop()
    form.classList.remove('waits')
    bar.textContent = form.dataset['undone'] ?? ''
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (timer !== undefined) return
    left = SECONDS
    form.classList.add('waits')
    const say = () => bar.replaceChildren(`${fill(form.dataset['undo'], { s: left })} `, undo)
    say()
    undo.focus()
    addEventListener('beforeunload', stay)
    timer = window.setInterval(() => {
      left -= 1
      if (left > 0) return void (bar.firstChild!.textContent = `${fill(form.dataset['undo'], { s: left })} `)
      stop()
      form.submit()
    }, 1000)
  })
}
