/**
 * Marks the pressed button busy and swallows a second press. Sending twice is harmless, since every act has its id,
 * but a person should not wonder. Coming back to the page frees the buttons.
 */
export function holdButtons(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (event.defaultPrevented || form.method !== 'post') return
    if (form.dataset['sent']) {
      event.preventDefault()
      return
    }
    form.dataset['sent'] = 'yes'
    event.submitter?.setAttribute('aria-busy', 'true')
  })
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) delete form.dataset['sent']
    for (const button of document.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy')
  })
}
